import { defineConfig } from 'vitest/config';

// One browser at a time: two of them at once fight for the focus and for a small machine.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 150_000,
    hookTimeout: 90_000,
    retry: 0,
  },
});
