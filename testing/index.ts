export { synth, synthStack } from "./synth";
export { type Json, Synthesized } from "./synthesized";
