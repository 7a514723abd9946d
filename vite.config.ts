import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The oldest browsers that must work: those of January 2022. */
export const oldestBrowsers = ['chrome97', 'edge97', 'firefox96', 'safari15.2'];

export default defineConfig({
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: oldestBrowsers,
    cssTarget: oldestBrowsers,
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 1200,
  },
});
