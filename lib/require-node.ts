import { stop } from "./stop-import";

/** The oldest Node that runs this package; package.json says the same. */
const [MAJOR, MINOR] = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

// An entry of the package imports this first, so it and what it imports are written for Nodes that are too old.
if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
  stop(`ekyc-token-endpoint needs Node ${MAJOR}.${MINOR} or newer; this is Node ${process.versions.node}.`);
}
