import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT || 8321}` } },
  build: {
    target: 'es2023',
    outDir: 'dist',
    // Nothing may arrive as a data: address, so that a strict content security policy holds.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|scheduler|react-router)\//,
            },
            { name: 'query', test: /node_modules\/@tanstack\// },
            // What most pages need comes as one file: a browser asks a server without HTTP/2 for six at a time.
            { name: 'shared', minShareCount: 12 },
          ],
        },
      },
    },
  },
});
