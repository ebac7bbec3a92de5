/** Jest runs the sources as ES modules; swc only strips types and lowers decorators, so nothing is built beforehand. */
export default {
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  roots: ['<rootDir>/tests'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testTimeout: 180_000,
  maxWorkers: 2,
  // Modules of a suite that has ended are never given back: after a hundred suites a worker holds three gigabytes, and clearing up slows the rest.
  workerIdleMemoryLimit: '1GB',
};
