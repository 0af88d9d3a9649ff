import { requestsAtOnce } from "../../contract/endpoint/requests-at-once";
import { loadFile } from "../helpers/environment-file";

it.each([
  ["kind: event, maxInstances: 1", 1],
  ["kind: event, maxInstances: 4", 4],
  ["maxInstances: 1, concurrency: 7", 7],
  ["maxInstances: 1, concurrency: 8", 8],
  ["maxInstances: 1, concurrency: 9", 8],
  ["maxInstances: 4, concurrency: 64", 8],
])(
  "a run of checks has as many requests under way as the instances work on, and no more than eight: %s",
  (fn, count) => {
    expect(requestsAtOnce(loadFile(`region: ap-jakarta\nfunction: { ${fn} }\n`).function)).toBe(count);
  },
);
