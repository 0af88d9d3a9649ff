import type { CommandContext } from "./context";

/** Whether what is written to a stream may be coloured: only on a terminal, and not with NO_COLOR set to anything. */
export const coloursOn = ({ variables, ...streams }: CommandContext, stream: "stdout" | "stderr"): boolean =>
  streams[stream].isTTY === true && variables["NO_COLOR"] === undefined;
