#!/usr/bin/env bash
# 提取来源表，登记行数和校验和。迁移程序只认登记过的文件。
# 用法：scripts/extract.sh --all --register
set -euo pipefail
[[ "${1:-}" == --all && "${2:-}" == --register ]] || { echo "用法：$0 --all --register" >&2; exit 2; }
tables=${TABLES_FILE:?请设置 TABLES_FILE，每行一个表名，共 42 行}
out=${EXTRACT_DIR:?请设置 EXTRACT_DIR}
mkdir -p "$out"
: > "$out/register.csv"
while read -r table; do
  "${EXPORT_COMMAND:?请设置 EXPORT_COMMAND}" "$table" > "$out/$table.csv"
  rows=$(($(wc -l < "$out/$table.csv") - 1))
  sum=$(sha256sum "$out/$table.csv" | cut -d ' ' -f 1)
  echo "$table,$rows,$sum" >> "$out/register.csv"
done < "$tables"
echo "已登记 $(wc -l < "$out/register.csv") 张表"
