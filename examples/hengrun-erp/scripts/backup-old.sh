#!/usr/bin/env bash
# 备份旧 ERP：每个库导出一份，登记大小和校验和，复制到另一个机房。
# 用法：scripts/backup-old.sh <本地机房> <异地机房>
set -euo pipefail
local_site=${1:?请给出本地机房}
remote_site=${2:?请给出异地机房}
target=${BACKUP_DIR:?请设置 BACKUP_DIR}/$(date +%Y%m%d-%H%M)
mkdir -p "$target"
for factory in suzhou changzhou; do
  "${DUMP_COMMAND:?请设置 DUMP_COMMAND}" "$factory" > "$target/$factory.dump"
done
(cd "$target" && sha256sum ./*.dump | tee checksums.txt)
ls -l "$target" >> "$target/register.txt"
rsync --archive --checksum "$target/" "${remote_site}:${target}/"
ssh "$remote_site" "cd '$target' && sha256sum --check checksums.txt"
echo "备份完成：${local_site} 与 ${remote_site} 的校验和一致"
