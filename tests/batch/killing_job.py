"""A Spark job for test_spark.py: audits INPUT, and kills one of the executors in the middle of it.

spark-submit killing_job.py INPUT OUTPUT
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
from pyspark import TaskContext
from pyspark.sql import SparkSession

from cs_audit.batch.spark import audit_frame, read_conversations

PARTS = 6


def kill_once(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Pass rows on; the first attempt at one of the parts kills the Java process that asked for it."""
    context = TaskContext.get()
    if context.partitionId() == PARTS - 2 and context.attemptNumber() == 0:
        daemon = Path(f"/proc/{os.getppid()}/stat").read_text()  # Python processes are children of a daemon
        os.kill(int(daemon.rpartition(")")[2].split()[1]), signal.SIGKILL)
    yield from batches


def main() -> None:
    spark = SparkSession.builder.getOrCreate()
    frame = read_conversations(spark, sys.argv[1]).repartition(PARTS)
    audit_frame(frame.mapInArrow(kill_once, frame.schema), keep=["date"]).write.parquet(sys.argv[2])
    spark.stop()


if __name__ == "__main__":
    main()
