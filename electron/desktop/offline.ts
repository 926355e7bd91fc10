import { app, session } from 'electron'

/**
 * Closes the ways by which Chromium itself would go to the network: looking for a proxy, looking up names, asking
 * whether there is an IPv6 network. Must run before the program is ready.
 */
export function switchNetworkOff(): void {
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
}

/** Schemes whose pages lie on this machine or in memory. */
const local = /^(app|data|blob|devtools|chrome|chrome-extension):/

/** Refuses every request that would leave this machine, the dictionary of the spelling checker among them. */
export function refuseNetwork(): void {
  const { defaultSession } = session
  // Electron fetches a dictionary for every session that may check spelling, whatever the window says.
  defaultSession.setSpellCheckerEnabled(false)
  if (process.platform !== 'darwin') defaultSession.setSpellCheckerLanguages([])
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !local.test(url) }))
}
