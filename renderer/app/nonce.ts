declare global {
  var __webpack_nonce__: string | undefined
}

/** Nonce of this answer of app://, which style tags must carry to be let in. */
export const styleNonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

// The scroll lock of dialogs takes its nonce from here.
globalThis.__webpack_nonce__ = styleNonce
