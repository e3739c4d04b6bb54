import type { Reporter, TestModule } from "vitest/node";

/** Ends a test run with one line that people and machines read alike: `N passed, N failed`, and what was skipped. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) for (const test of module.children.allTests()) counts[test.result().state]++;
    counts.failed += modules.filter((module) => module.children.size === 0 || module.errors().length > 0).length;
    const skipped = counts.skipped + counts.pending;
    process.on("exit", () => console.log(`${counts.passed} passed, ${counts.failed} failed${skipped ? `, ${skipped} skipped` : ""}`));
  }
}
