import { LISTR_LOGGER_STDERR_LEVELS, Listr, ListrLogger, type ListrTask, ProcessOutput } from "listr2";
import type { CommandContext } from "./command";

type Renderers<Shared> = Listr<Shared, "default", "simple">;

/**
 * Tasks one after the other: redrawn on a terminal, else one line each.
 * @param timer says how long each took
 * @default - not said
 */
export function taskList<Shared>(
  tasks: ListrTask<Shared>[],
  { stdout, stderr }: CommandContext,
  timer: object = {},
): Renderers<Shared> {
  const streams = [stdout, stderr] as unknown as [NodeJS.WriteStream, NodeJS.WriteStream];
  const logger = new ListrLogger({
    toStderr: LISTR_LOGGER_STDERR_LEVELS,
    processOutput: new ProcessOutput(...streams),
  });
  return new Listr(tasks, {
    renderer: "default",
    fallbackRenderer: "simple",
    fallbackRendererCondition: () => stdout.isTTY !== true,
    rendererOptions: { showErrorMessage: false, collapseErrors: false, ...timer },
    fallbackRendererOptions: { logger, ...timer },
    registerSignalListeners: false,
  }) as Renderers<Shared>;
}
