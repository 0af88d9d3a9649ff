#!/usr/bin/env node
"use strict";

// Plain old JavaScript: a Node that is too old for the rest must still be able to say so.
const { engines, version } = require("../package.json");

const numbers = (text) => text.match(/\d+/g).map(Number);

/** Starts the command line: from its sources in a clone, as compiled in an installed package. */
function start() {
  const { existsSync } = require("node:fs");
  const { enableCompileCache } = require("node:module");
  const { join } = require("node:path");
  if (enableCompileCache) enableCompileCache();
  const source = join(__dirname, "../scripts/ekyc.ts");
  const inClone = existsSync(source);
  if (inClone) require("tsx/cjs");
  const { ekyc } = require(inClone ? source : "../dist/scripts/ekyc.js");
  const { main } = require(inClone ? "../lib/command-line/main.ts" : "../dist/lib/command-line/main.js");
  void main(ekyc(version));
}

const [major, minor] = numbers(process.versions.node);
const [neededMajor, neededMinor] = numbers(engines.node);
if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) start();
else {
  process.stderr.write(
    `error: ekyc needs Node ${neededMajor}.${neededMinor} or newer; this is Node ${process.versions.node}.\n` +
      "  fix: Install a newer Node, and run the command again.\n",
  );
  process.exitCode = 2;
}
