import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["{packages,checks,training}/**/*.test.ts"], testTimeout: 60_000 } });
