"""The samples of other systems' files that lie beside the project: read to just these conversations.

Each line says: id, channel, whose turns (a agent, c customer, ? nobody tells), the names, first and last times, how
the first turn begins and the last ends, and a digest of all texts. The counts were checked against the files.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from cs_audit.model import Conversation
from cs_audit.readers import Problem, ReadOptions, read

SAMPLES = Path(__file__).parent.parent.parent.parent / "shared" / "formats"
OPEN = ReadOptions(keep_unknown=True, one_sided=True)
N = None
NO_CONVERSATION = {"NOTES.md", "netease_qiyu_call_record_push.txt", "qianniu_clipboard_layout.txt"}
OUT_OF_ORDER = {
    "bank_iqc_li_markup.html",
    "realtime_qc_ws_sentences.json",
    "whisperx_segments_words_speaker.json",
}

EXPECTED = {
    "ai_outbound_survey_text.txt": [
        ('ai_outbound_survey_text#1', N, 'acacacacacacaca', ('AI',), (N, N), (N, N), '0.1秒', '快再见！', 'a81a55e8'),
        ('ai_outbound_survey_text#2', N, 'acacacaccaca', ('AI',), (N, N), (N, N), 'Q1:您', '0.1秒', '3e62dcb2'),
        ('ai_outbound_survey_text#3', N, 'acacacacacacacacaca', ('AI',), (N, N), (N, N), 'Q1:很', '快再见！', '4de103cb'),
    ],
    "alibaba_isi_filetrans_v2_callback.json": [
        ('3f5d4c0c399511e98dc025f34473****', N, '?', ('0',), (0.34, 2.365), (0.34, 2.365), '北京的天', '的天气。', 'b0de69bc'),
    ],
    "alibaba_isi_filetrans_v4_callback.json": [
        ('36d01b244ad811e9952db7bb7ed2****', N, '?', ('0',), (0.34, 2.365), (0.34, 2.365), '北京的天', '的天气。', 'b0de69bc'),
    ],
    "alibaba_isi_filetrans_v4_words.json": [
        ('b505e78c4c6d11e9a213e11db149****', N, '?', ('0',), (0.34, 2.365), (0.34, 2.365), '北京的天', '的天气。', 'b0de69bc'),
    ],
    "alibaba_sca_getresulttoreview_fields.json": [
        ('alibaba_sca_getresulttoreview_fields', N, 'a', (), (8.06, 8.66), (8.06, 8.66), '你好', '你好', '670d9743'),
    ],
    "alibaba_sca_testrulev4_dialogues.json": [
        ('alibaba_sca_testrulev4_dialogues', N, 'ca', (), (0.0, 0.76), (21.004, 21.494), '123', '123', 'd5a961c6'),
    ],
    "alibaba_sca_uploaddata_tickets.json": [
        ('T1', N, 'c', (), (0.0, 2.09), (0.0, 2.09), '需要绑定', '念 谢谢', 'e0605d08'),
    ],
    "assemblyai_utterances.json": [
        ('6a9zvzyx8u-f8fd-4bf4-9614-9497d76c6891', N, '?', ('A',), (0.17, 25.14), (0.17, 25.14), 'Yeah', 'day.', 'e74007b2'),
    ],
    "aws_contact_lens_postcall.json": [
        ('7c77422d-f9ba-4111-ad48-b2f5dadf854a', 'call', 'acacaa', (), (2.54, 2.975), (83.46, 86.727), 'Mhm.', 'bye.', '2210f2d6'),
    ],
    "aws_contact_lens_realtime_kinesis.json": [
        ('d5187cb8-f83f-471d-b724-bfb242b34b59', 'call', 'a', (), (19.23, 19.855), (19.23, 19.855), 'Test', 'ing.', 'f5199950'),
    ],
    "bank_iqc_li_markup.html": [
        ('bank_iqc_li_markup', N, 'acaccaacacaacacacacaccacacacacacacacacacacaacacacaccccc', (), (13.07, 14.87), (258.59, 259.33), '您好，请', '是吧', '41bc9239'),
    ],
    "deepgram_diarized.json": [
        ('deepgram_diarized', N, '??????????????????????', ('0', '1', '2'), (3.04, 3.54), (162.605, 163.105), 'And,', 'opy.', 'bd35842d'),
    ],
    "deepgram_utterances.json": [
        ('deepgram_utterances', N, '??????', ('0',), (0.08, 3.22), (22.3, 25.439999), 'Yeah', 'day.', 'aed05eaa'),
    ],
    "diarize_api_role_srt_time.json": [
        ('diarize_api_role_srt_time', N, 'cacaacaca', (), (0.06, 2.935), (43.92, 45.14), '', '嗯,谢谢', '7686b5a7'),
    ],
    "funasr_sentence_info_spk.json": [
        ('rand_key_2yW4Acq9GFz6Y', N, '??', ('0',), (5.57, 5.81), (5.81, 8.63), '嗯，', '一下那。', '4d2c9e85'),
    ],
    "funasr_vad_segment_sentence_key.json": [
        ('funasr_vad_segment_sentence_key', N, '??', ('1',), (0.1, 0.2), (0.21, 0.26), 'こんにち', 'えー', 'b0cd224b'),
    ],
    "huawei_cloud_call_qc_result.txt": [
        ('huawei_cloud_call_qc_result', N, 'accc', (), (4.57, 8.0), (13.06, 14.73), '你好,客', '解决吧。', '9e4ed981'),
    ],
    "iflytek_lfasr_v1_call_956.json": [
        ('iflytek_lfasr_v1_call_956', N, '??????????', ('1', '2'), (0.18, 3.62), (98.99, 101.39), '你好，周', '就之前。', '6498ca3a'),
    ],
    "iflytek_lfasr_v1_call_966.json": [
        ('iflytek_lfasr_v1_call_966', N, '????????????????????????', ('1', '2'), (0.41, 4.01), (267.61, 271.88), '您好！9', '，再见。', '5fe0e603'),
    ],
    "iflytek_lfasr_v2_lattice_rl.json": [
        ('iflytek_lfasr_v2_lattice_rl', N, '??', ('1', '2'), (0.1, 0.2), (0.3, 0.4), '甲', '乙', '083dc448'),
    ],
    "iflytek_lfasr_v2_lattice_wp.json": [
        ('iflytek_lfasr_v2_lattice_wp', N, '??', (), (N, N), (N, N), '你好', '世界', '9d4fd5df'),
    ],
    "jddc_raw_tsv.txt": [
        ('0064fdb15c185b2910cdf3bf72849ee3', N, 'cacacacacacacacaca', (), (N, N), (N, N), '我的[订', '您的吗?', 'db0dc24e'),
        ('00db2eeeb16e3a594565f6f17dc56201', N, 'cacacaca', (), (N, N), (N, N), '返修没人', '快，再见', 'dd49e5e0'),
    ],
    "mobilecs.json": [
        ('94bba9d63c097df1800482d827287e47', N, 'ac', (), (N, N), (N, N), '你好，很', '国漫游嘛', '82459164'),
    ],
    "plain_role_prefix_unicom_call.txt": [
        ('plain_role_prefix_unicom_call', N, 'acacaacaaccccacacaca', (), (N, N), (N, N), '您好，中', '见女士。', '59c6944f'),
    ],
    "qc_asr_analysed_role_minus1.json": [
        ('123456', N, 'aca', (), (0.0, 3.5), (7.2, 15.8), '您好,欢', '肤...', '6b940355'),
    ],
    "realtime_qc_ws_sentences.json": [
        ('7f6903bf-4808-4117-8533-19864f299def', N, '??????', ('0', '1'), (1.77, 2.784), (58.86, 59.995), '喂你好', '得到吗？', '220d7ed6'),
    ],
    "srt_speaker_deepgram.srt": [
        ('srt_speaker_deepgram', N, '??????????', ('speaker 0', 'speaker 1', 'speaker 2'), (3.04, 17.28), (156.63, 163.105), 'And,', 'opy.', '2315f4af'),
    ],
    "srt_speaker_prefix.srt": [
        ('srt_speaker_prefix', N, '??', ('SPEAKER_00', 'SPEAKER_01'), (0.0, 1.5), (2.0, 3.5), 'สวัส', 'ครับ', 'd37aebaa'),
    ],
    "stc3_weibo_helpdesk.json": [
        ('3649255900248471', N, 'cacaca', (), (N, N), (N, N), '@华强北', ',谢谢！', '67a81dc8'),
    ],
    "tencent_asr_describe_task_status.json": [
        ('9266418', N, '?', ('0',), (0.02, 2.38), (0.02, 2.38), '腾讯云语', '欢迎您。', '9b6b77db'),
    ],
    "uneed_taobao_presales.json": [
        ('03c621cb07fb9dc745e35fecd79e1d56', N, 'cacacacacacaaa', (), (1538323020.0, N), (1538323290.0, N), '你们店有', '不错的哦', '151faf93'),
    ],
    "volcengine_utterances_speaker.json": [
        ('volcengine_utterances_speaker', N, '??', ('1', '2'), (0.0, 0.6), (0.6, 1.2), '你好', '您好', '9afcee08'),
    ],
    "webvtt_v_speaker_deepgram.vtt": [
        ('webvtt_v_speaker_deepgram', N, '??????????????????????????????????????', ('Speaker 0', 'Speaker 1', 'Speaker 2'), (3.04, 3.54), (162.605, 163.105), 'And,', 'opy.', '2315f4af'),
    ],
    "wechat_kf_getmsglist.json": [
        ('20165267', N, 'ac', ('test1@test',), (1400563710.0, N), (1400563731.0, N), '您好，客', '么事情？', 'e0668c6c'),
    ],
    "whisperx_segments_words_speaker.json": [
        ('whisperx_segments_words_speaker', N, '???', ('SPEAKER_00', 'SPEAKER_01'), (0.0, 2.0), (4.0, 6.0), 'Hell', ' me.', 'cf0a54ac'),
    ],
    "whisperx_txt_writer.txt": [
        ('whisperx_txt_writer', N, '??', ('SPEAKER_00', 'SPEAKER_01'), (N, N), (N, N), 'We c', 'ard.', 'bff6dfc2'),
    ],

}  # fmt: skip

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")


def facts(one: Conversation) -> tuple[object, ...]:
    unknown = one.metadata.get("unknown_speakers", ())
    whose = "".join(
        "?" if turn.role == "system" and (turn.speaker or "?") in unknown else turn.role[0]  # type: ignore[operator]
        for turn in one.turns
    )
    first, last = one.turns[0], one.turns[-1]
    names = tuple(dict.fromkeys(turn.speaker for turn in one.turns if turn.speaker))
    digest = sha256("\n".join(turn.text for turn in one.turns).encode()).hexdigest()[:8]
    times = (first.start, first.end), (last.start, last.end)
    return (one.id, one.channel, whose, names, *times, first.text[:4], last.text[-4:], digest)


@pytest.mark.parametrize("name", EXPECTED)
def test_sample(name: str) -> None:
    items = list(read(str(SAMPLES / name), OPEN))
    assert [facts(one) for one in items if isinstance(one, Conversation)] == EXPECTED[name]
    told = [item.text.en for item in items if isinstance(item, Problem)]
    assert bool(told) == (name in OUT_OF_ORDER or name.startswith("alibaba_sca_uploaddata")), told
    assert not any(item.is_error for item in items if isinstance(item, Problem))


def test_every_sample_is_expected() -> None:
    assert {path.name for path in SAMPLES.iterdir()} - NO_CONVERSATION == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(NO_CONVERSATION - {"qianniu_clipboard_layout.txt"}))
def test_no_conversation_is_made_up(name: str) -> None:
    assert [item.is_error for item in read(str(SAMPLES / name)) if isinstance(item, Problem)] == [True]
