#!/usr/bin/env bash
# 恢复旧 ERP：校验和不符就停，不猜。
# 用法：scripts/restore-old.sh --from-checksum
set -euo pipefail
[[ "${1:-}" == --from-checksum ]] || { echo "用法：$0 --from-checksum" >&2; exit 2; }
cd "${BACKUP_DIR:?请设置 BACKUP_DIR 为那一次备份的文件夹}"
sha256sum --check checksums.txt
for factory in suzhou changzhou; do
  "${RESTORE_COMMAND:?请设置 RESTORE_COMMAND}" "$factory" < "$factory.dump"
done
echo "旧 ERP 已恢复，请核对三张表的行数"
