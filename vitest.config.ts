import { defineConfig } from "vitest/config";
import { ClosingLine } from "./checks/closing-line.ts";

export default defineConfig({
  test: {
    include: ["{packages,checks,training}/**/*.test.{ts,tsx}"],
    globalSetup: ["checks/start-postgres.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default", new ClosingLine()],
  },
});
