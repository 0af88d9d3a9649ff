import type { ClsState } from "../state/cls-state";
import type { Topic } from "../state/cls-topic";
import { decompressLogs } from "./decompress";
import { readLogGroups } from "./log-groups";

/**
 * Adds the logs of a body to a topic, all of them or none.
 *
 * @param compressType as the header of that name says it, "" for none
 * @throws UploadError
 */
export function uploadLogs(cls: ClsState, topic: Topic, body: Buffer, compressType: string): void {
  for (const group of readLogGroups(decompressLogs(body, compressType))) {
    const { filename: fileName, hostname: hostName, source, tags } = group;
    const metadata = Object.keys(tags).length > 0 ? { __TAG__: tags } : {};
    cls.addPackage(
      topic,
      group.contextFlow,
      group.logs.map(({ at, contents }) => {
        const fields = { ...contents, ...metadata };
        return { at, source, fileName, hostName, text: JSON.stringify(fields), fields };
      }),
    );
  }
}
