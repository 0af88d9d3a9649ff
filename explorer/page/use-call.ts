import { useMemo, useState } from "preact/hooks";
import type { Call, Operation, TargetName } from "../api";
import type { Catalogue } from "../catalogue/model";

/** The call that is being made, and what changes it. */
export interface CallState {
  readonly call: Call;
  /** Takes a value over; undefined takes the parameter out. */
  setParameter(name: string, value: unknown): void;
  /** Replaces every parameter. */
  setParameters(parameters: Readonly<Record<string, unknown>>): void;
  setOperation(operation: Operation): void;
  setRevision(revision: Call["revision"]): void;
  setRegion(region: Call["region"]): void;
  setTarget(target: TargetName): void;
  /** Goes back to an earlier call. */
  restore(call: Call): void;
}

type Parameters = Call["parameters"];

/** Each operation keeps its parameters while another is looked at. */
export function useCall({ revision, region, operations, profiles }: Catalogue): CallState {
  const [first] = operations;
  const [head, setHead] = useState<Omit<Call, "parameters">>({
    operation: first?.id ?? "ApplySdkVerificationToken",
    revision,
    region,
    target: "local",
  });
  const [all, setAll] = useState<Partial<Record<Operation, Parameters>>>({
    ApplySdkVerificationToken: profiles[0]?.parameters ?? {},
  });
  const { operation } = head;
  return useMemo(() => {
    const change = (parameters: Parameters, of: Operation = operation): void =>
      setAll((before) => ({ ...before, [of]: parameters }));
    return {
      call: { ...head, parameters: all[operation] ?? {} },
      setParameter: (name, value) =>
        setAll((before) => {
          const { [name]: _before, ...others } = before[operation] ?? {};
          return { ...before, [operation]: value === undefined ? others : { ...before[operation], [name]: value } };
        }),
      setParameters: (parameters) => change(parameters),
      setOperation: (next) => setHead((before) => ({ ...before, operation: next })),
      setRevision: (next) => setHead((before) => ({ ...before, revision: next })),
      setRegion: (next) => setHead((before) => ({ ...before, region: next })),
      setTarget: (next) => setHead((before) => ({ ...before, target: next })),
      restore: ({ parameters, ...others }) => {
        setHead(others);
        change(parameters, others.operation);
      },
    };
  }, [head, all, operation]);
}
