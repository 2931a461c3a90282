"""Audits a table of conversations on Spark, and writes scorecards as Parquet, partitioned by date.

    spark-submit examples/spark_job.py INPUT OUTPUT [--date COLUMN] [--conversation COLUMN] [--id COLUMN]
                                       [--ruleset NAME]... [--columns NAME,NAME…] [--lang zh|en]

INPUT is Parquet (or JSONL, which has no date column: give ``--date ''``). A run replaces the dates that it has read
and leaves the others of OUTPUT alone, so it can be repeated. Needs ``cs-audit[spark]``; see docs/scale.md.
"""

from __future__ import annotations

import argparse

from pyspark.sql import Observation, SparkSession
from pyspark.sql import functions as f

from cs_audit.batch.spark import audit_frame, read_conversations
from cs_audit.batch.table import SCHEMA

COUNTED = ("passed", "error")


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--date", default="date", metavar="COLUMN", help="the column to partition by")
    parser.add_argument("--conversation", default="", metavar="COLUMN", help="holds conversations as JSON")
    parser.add_argument("--id", default="", metavar="COLUMN", help="holds their ids")
    parser.add_argument("--ruleset", action="append", metavar="NAME|FILE")
    parser.add_argument("--columns", metavar="NAMES", help="of the scorecards; all of them without it")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    return parser.parse_args()


def main() -> None:
    """Read, audit, write."""
    args = arguments()
    spark = SparkSession.builder.appName("cs-audit").getOrCreate()
    spark.conf.set("spark.sql.sources.partitionOverwriteMode", "dynamic")
    spark.conf.set(
        "spark.sql.maxConcurrentOutputFileWriters", "32"
    )  # else scorecards are sorted by date first
    frame = read_conversations(spark, args.input)
    column = args.conversation or ("conversation" if "conversation" in frame.columns else "")
    cards = audit_frame(
        frame,
        column,
        id_column=args.id,
        keep=[args.date] if args.date else [],
        columns=[*args.columns.split(","), *COUNTED] if args.columns else SCHEMA.names,
        rulesets=args.ruleset or ["default"],
        lang=args.lang,
    )
    numbers = Observation("cs-audit")  # of the columns COUNTED
    failed, unreadable = f.count_if(~f.col("passed")), f.count("error")
    seen = cards.observe(
        numbers, f.count("*").alias("rows"), failed.alias("failed"), unreadable.alias("errors")
    )
    seen.write.mode("overwrite").partitionBy(*([args.date] if args.date else [])).parquet(args.output)
    print("{rows} scorecards, {failed} failed, {errors} rows could not be audited".format(**numbers.get))
    spark.stop()


if __name__ == "__main__":
    main()
