import "../lib/require-node";
import "../lib/require-peers";

export { synth, synthStack } from "./synth";
export { type Json, Synthesized } from "./synthesized";
