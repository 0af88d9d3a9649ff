const { availableParallelism } = require("node:os");

/** @type {import("jest").Config} */
module.exports = {
  // Many tests wait for a process or a connection, so twice as many as there are cores.
  maxWorkers: availableParallelism() * 2,
  // Tests of one file that run at the same time wait for a clock, so no core limits them.
  maxConcurrency: 20,
  testMatch: ["", "local-cloud/", "explorer/"].map((folder) => `<rootDir>/${folder}__tests__/**/*.test.ts`),
  testEnvironment: "node",
  moduleNameMapper: {
    "^ekyc-token-endpoint/client$": "<rootDir>/client/index.ts",
    // Also for commands in a child process: global-setup.ts compiles them with the same.
    "/environments-folder$": "<rootDir>/__tests__/fixtures/environments-folder.ts",
    "/function-bundle$": "<rootDir>/__tests__/fixtures/function-bundle.ts",
    "/schema-validators$": "<rootDir>/__tests__/fixtures/schema-validators.ts",
  },
  runtime: "<rootDir>/__tests__/runtime.cjs",
  globalSetup: "<rootDir>/__tests__/global-setup.ts",
  setupFilesAfterEnv: ["<rootDir>/__tests__/setup.ts"],
  // A package of ES modules alone; Node itself can require it.
  transformIgnorePatterns: ["/node_modules/(?!jose/)"],
  transform: {
    "^.+\\.ts$|/node_modules/jose/.+\\.js$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2023",
          parser: {
            syntax: "typescript",
          },
        },
        module: {
          type: "commonjs",
        },
      },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/cdktf.out", "<rootDir>/dist"],
  testTimeout: 60000,
};
