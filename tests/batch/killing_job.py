"""A Spark job for test_spark.py: audits INPUT, and kills one of the executors in the middle of it.

spark-submit killing_job.py INPUT OUTPUT
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pyarrow as pa
from pyspark import TaskContext
from pyspark.sql import SparkSession

from cs_audit.batch.spark import audit_frame, read_conversations

PARTS = 6


def kill_once(batches: Iterator[pa.RecordBatch], flag: str) -> Iterator[pa.RecordBatch]:
    """Pass rows on; the first attempt at one of the parts kills the Java process that asked for it."""
    if TaskContext.get().partitionId() == PARTS - 2 and not Path(flag).exists():
        Path(flag).touch()  # no attempt number: Spark begins to count again when it does a whole stage again
        daemon = Path(f"/proc/{os.getppid()}/stat").read_text()  # Python processes are children of a daemon
        os.kill(int(daemon.rpartition(")")[2].split()[1]), signal.SIGKILL)
    yield from batches


def main() -> None:
    spark = SparkSession.builder.getOrCreate()
    frame = read_conversations(spark, sys.argv[1]).repartition(PARTS)
    killing = partial(kill_once, flag=f"{sys.argv[2]}.killed")
    audit_frame(frame.mapInArrow(killing, frame.schema), keep=["date"]).write.parquet(sys.argv[2])
    spark.stop()


if __name__ == "__main__":
    main()
