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
              test: /node_modules\/(\.pnpm\/)?(react|react-dom|scheduler|react-router)@?[^/]*\//,
            },
            { name: 'query', test: /node_modules\/(\.pnpm\/)?@tanstack/ },
          ],
        },
      },
    },
  },
});
