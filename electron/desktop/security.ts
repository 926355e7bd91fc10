import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, session, type WebContents } from 'electron'

/** The only origin the window ever shows. */
export const origin = 'app://minh-tuyen'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string, nonce: string): Response {
  const headers = { 'content-type': type, 'content-security-policy': policy(nonce), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
  return new Response(body, { headers })
}

/** Must run before the program is ready: app:// is a secure origin like https://. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Serves the built page and documents made for preview; refuses every other method, host and path. */
export function serveApp(folder: string, documentBytes: (id: string) => Uint8Array | null): void {
  protocol.handle('app', async (request) => {
    const refused = new Response(null, { status: 404 })
    const { host, pathname } = new URL(request.url)
    if (request.method !== 'GET' || `app://${host}` !== origin) return refused
    const nonce = randomBytes(16).toString('base64')
    const document = /^\/document\/([0-9a-f-]{36})\.pdf$/.exec(pathname)?.[1]
    if (document !== undefined) {
      const bytes = documentBytes(document)
      return bytes === null ? refused : answer(new Uint8Array(bytes), 'application/pdf', nonce)
    }
    const path = normalize(join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)))
    const type = types[extname(path)]
    if (type === undefined || !path.startsWith(folder + sep)) return refused
    try {
      const bytes = await readFile(path)
      return type.startsWith('text/html') ? answer(bytes.toString('utf8').replace('__NONCE__', nonce), type, nonce) : answer(new Uint8Array(bytes), type, nonce)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refused
      throw error
    }
  })
}

/** Electron grants every permission that nobody refuses. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answerWith) => answerWith(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
}

/** Keeps a window on its page, which may only load itself anew: no other address, no second window, no embedded page but our own documents. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL()) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.url.startsWith(`${origin}/`) && !event.url.startsWith('chrome-extension://')) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
