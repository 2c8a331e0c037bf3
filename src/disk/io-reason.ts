import type { Message } from '../base/message.ts'

/** Why the system refused to read or write, in plain words, with its own word for those who search for it. */
export function ioReason({ code, message }: NodeJS.ErrnoException): Message {
  const words = code === undefined ? undefined : reasons[code]
  if (!words) return { en: code ?? message, zh: code ?? message }
  return { en: `${words.en} (${code})`, zh: `${words.zh}（${code}）` }
}

const permission: Message = { en: 'you have no permission, check the rights of the file and its folder', zh: '没有权限，请检查文件及其文件夹的权限' }
const full: Message = { en: 'the disk is full', zh: '磁盘空间不足' }

const reasons: { readonly [code: string]: Message } = {
  EACCES: permission,
  EPERM: permission,
  EROFS: { en: 'the disk is read-only', zh: '磁盘是只读的' },
  ENOENT: { en: 'there is no such file or folder', zh: '没有这个文件或文件夹' },
  ENOTDIR: { en: 'a part of the path is a file, not a folder', zh: '路径中有一段是文件而不是文件夹' },
  EISDIR: { en: 'it is a folder, not a file', zh: '这是文件夹，不是文件' },
  EEXIST: { en: 'something of that name is there already', zh: '已有同名的文件或文件夹' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '名称过长' },
  EBUSY: { en: 'another program is using it', zh: '正被其他程序占用' },
  ENOSPC: full,
  EDQUOT: full,
}
