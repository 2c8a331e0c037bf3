import { randomBytes } from 'node:crypto'
import { env, Uri, type Webview } from 'vscode'

/** Where the built webview lies; the only folder that its page may load from. */
export function webviewRoot(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webviews')
}

/**
 * The page. It holds no text of records: those arrive as messages and are put in as text.
 *
 * Only the two files of ours run and style it. Mermaid measures and places texts with `style` attributes that it makes itself, so those
 * are allowed; its `<style>` elements are not, nor inline scripts, frames, images, fonts and connections.
 */
export function linksPage(webview: Webview, extension: Uri): string {
  const nonce = randomBytes(16).toString('base64')
  const root = webviewRoot(extension)
  const script = webview.asWebviewUri(Uri.joinPath(root, 'links.js'))
  const style = webview.asWebviewUri(Uri.joinPath(root, 'links.css'))
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src-elem ${webview.cspSource}; style-src-attr 'unsafe-inline'`
  return `<!DOCTYPE html>
<html lang="${env.language}">
  <head>
    <meta charset="UTF-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <link rel="stylesheet" href="${style}">
  </head>
  <body>
    <div id="links"></div>
    <script type="module" nonce="${nonce}" src="${script}"></script>
  </body>
</html>`
}
