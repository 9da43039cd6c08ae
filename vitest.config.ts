import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/stories/**/*.test.ts', 'tests/house/**/*.test.ts'],
    restoreMocks: true,
  },
});
