import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: { target: "es2024", sourcemap: false },
  server: { proxy: { "/api": "http://127.0.0.1:4780" } },
});
