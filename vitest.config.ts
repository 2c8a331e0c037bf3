import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/workbench/**', '**/node_modules/**'],
    globalSetup: ['test/generate.ts'],
    testTimeout: 30_000,
  },
})
