/**
 * Keys of an input method reach nothing of the page: the Enter that ends a composition goes to no next field, its Esc
 * closes no dialog. Whoever listens for keys, here or in a library, need not know of input methods. What the key does to
 * the text stays as it is.
 */
function keepFromPage(event: KeyboardEvent): void {
  if (belongsToInputMethod(event)) event.stopImmediatePropagation()
}

/** A key belongs to the input method while it composes; 229 is the number of the keys that it takes for itself. */
function belongsToInputMethod({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229
}

// On the window and before it reaches the page: whoever listens there too comes later.
window.addEventListener('keydown', keepFromPage, true)
