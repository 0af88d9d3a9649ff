#!/usr/bin/env node
"use strict";

// Plain old JavaScript: a Node that is too old for the rest must still be able to say so.
const { engines } = require("../package.json");

const numbers = (text) => text.match(/\d+/g).map(Number);
const [major, minor] = numbers(process.versions.node);
const [neededMajor, neededMinor] = numbers(engines.node);

if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) {
  // From Node 22.1 on compiled code is kept between runs, in a folder of the system's temporary files.
  const { enableCompileCache } = require("node:module");
  if (enableCompileCache) enableCompileCache();
  const { main, tencentLocalCloud } = require("../dist/cli.js");
  void main(tencentLocalCloud);
} else {
  process.stderr.write(
    `error: tencent-local-cloud needs Node ${neededMajor}.${neededMinor} or newer; this is Node ${process.versions.node}.\n` +
      "  fix: Install a newer Node, and run the command again.\n",
  );
  process.exitCode = 2;
}
