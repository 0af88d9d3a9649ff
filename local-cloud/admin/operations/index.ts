import type { AdminOperation } from "../operation";
import { getClock, setClock } from "./clock";
import { addFault, clearFaults, listFaults } from "./faults";
import { getHealth } from "./health";
import { getPolicy } from "./policy";
import { listRequests } from "./requests";
import { reset } from "./reset";
import { getSnapshot, restoreSnapshot } from "./snapshot";

/** Every operation of the administrative API but the one that answers its description. */
export const ADMIN_OPERATIONS: readonly AdminOperation[] = [
  getHealth,
  reset,
  getClock,
  setClock,
  listFaults,
  addFault,
  clearFaults,
  listRequests,
  getPolicy,
  getSnapshot,
  restoreSnapshot,
];
