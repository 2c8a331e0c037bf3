/** A command that goes elsewhere first: its paths are not those of the engagement. */
const elsewhere = /(?:^|[\s;&|(])(?:cd|pushd|chdir|ssh|psexec|docker|podman|kubectl)\s/i

/** What a command writes; it need not be there before. */
const written = /\d?>{1,2}\s*\S+/g

/** Ends of names of files that are run or read by a tool, and not written by it. */
const scripts = /\.(?:sh|bash|ps1|bat|cmd|py|pl|rb|js|mjs|groovy|sql|ya?ml|jmx|tf)$/i

const relative = /^(?:\.[\\/])?([^\\/:~$%*?{}]+(?:[\\/][^\\/:~$%*?{}]+)+)$/

/**
 * The files of the engagement that a command seems to name, with `/` and without `./`: a relative path with a folder, which is what is
 * run or ends as scripts do. Nothing where the command goes elsewhere.
 */
export function pathsInCommand(command: string): string[] {
  if (elsewhere.test(command)) return []
  return command
    .replace(written, ' ')
    .split(/[\s"'`=;|&()<>,，。；：、（）“”]+/)
    .filter((word) => word !== '')
    .flatMap((word, i) => {
      const path = relative.exec(word.replace(/^@/, ''))?.[1]?.replaceAll('\\', '/')
      return path !== undefined && !path.split('/').includes('..') && (i === 0 || scripts.test(path)) ? [path] : []
    })
}
