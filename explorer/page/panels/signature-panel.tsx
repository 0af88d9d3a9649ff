import { useState } from "preact/hooks";
import { SIGNING_METHODS, type SignatureAnswer, type SigningMethod } from "../../steps/step";
import type { PanelProps } from "../panel";
import { Code } from "../parts/copy";
import { RefusalAlert } from "../parts/refusal";
import { useAnswer } from "../use-answer";

const TITLES: Readonly<Record<SigningMethod, string>> = {
  "TC3-HMAC-SHA256": "TC3-HMAC-SHA256",
  HmacSHA256: "v1, HmacSHA256",
  HmacSHA1: "v1, HmacSHA1",
};

/** How the call is signed, step by step. */
export function SignaturePanel({ call, operation }: PanelProps) {
  const [method, setMethod] = useState<SigningMethod>("TC3-HMAC-SHA256");
  const { answer, refused } = useAnswer<SignatureAnswer>("/api/signature", { ...call, method });
  return (
    <>
      {operation.owner === "faceid" && (
        <p class="choice">
          <label for="method">Method</label>{" "}
          <select
            id="method"
            value={method}
            onChange={({ currentTarget }) => setMethod(currentTarget.value as SigningMethod)}
          >
            {SIGNING_METHODS.map((name) => (
              <option key={name} value={name}>
                {TITLES[name]}
              </option>
            ))}
          </select>
        </p>
      )}
      {refused && <RefusalAlert refused={refused} />}
      <ol class="steps">
        {answer?.steps.map(({ id, title, about, value }) => (
          <li key={id}>
            <h3>{title}</h3>
            <p class="about">{about}</p>
            <Code text={value} what={title} />
          </li>
        ))}
      </ol>
    </>
  );
}
