import { ipcRenderer } from 'electron'

// The only message besides the port itself: the page hands over one end of its channel.
window.addEventListener('message', (event) => {
  const data: unknown = event.data
  if (event.source !== window || event.origin !== location.origin) return
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'minh-tuyen:port') return
  ipcRenderer.postMessage('minh-tuyen:port', null, [...event.ports])
})
