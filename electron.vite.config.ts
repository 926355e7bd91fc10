import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Electron 33 is the oldest that must run what is built here (scripts/electron.mjs): Node 20, Chromium 130.
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      minify: 'oxc',
      outDir: 'out/main',
      rolldownOptions: { input: { main: 'electron/desktop/main.ts', job: 'electron/office/jobs/worker.ts' } },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      // A sandboxed window loads only a CommonJS file that needs no other.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/desktop/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: 'oxc',
      outDir: 'out/renderer',
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})
