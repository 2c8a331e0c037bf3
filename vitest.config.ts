import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/workbench/**', '**/node_modules/**'],
    globalSetup: ['test/generate.ts'],
    // Ends what hangs; a busy machine with two cores takes a minute for what takes five seconds alone.
    testTimeout: 180_000,
    // What is waited for comes at once on a machine at rest; without this a poll gives up after one second.
    expect: { poll: { timeout: 60_000 } },
  },
})
