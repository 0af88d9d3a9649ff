import type { PanelProps } from "../panel";
import { Code } from "../parts/copy";

/** What is sent. */
export function RequestPanel({ call }: PanelProps) {
  return <Code text={JSON.stringify(call.parameters, null, 2)} what="the body" />;
}
