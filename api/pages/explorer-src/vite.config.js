// One script and one style for all pages: each has one sum, and no part is loaded that has none.
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../static/explorer",
    emptyOutDir: true,
    target: "es2023",
    cssTarget: "chrome123", // light-dark() stays as it is written
    modulePreload: false,
    license: { fileName: "LICENSES.md" },
    rollupOptions: {
      input: "src/main.tsx",
      output: { entryFileNames: "explorer.js", assetFileNames: "explorer[extname]", codeSplitting: false },
    },
  },
});
