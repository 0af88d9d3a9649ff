// Generated from contract/ by `npm run generate`. Do not edit.

import type { Profile } from "./types";

/** One profile per IdCardType that any revision lists; a revision's own are those of its types. */
export const DEFAULT_PROFILES: Readonly<Record<string, Profile>> = {
  "HK": {
    "idCardType": "HK",
    "checkMode": 1,
    "securityLevel": 4
  },
  "ML": {
    "idCardType": "ML",
    "checkMode": 1,
    "securityLevel": 4
  },
  "IndonesiaIDCard": {
    "idCardType": "IndonesiaIDCard",
    "checkMode": 1,
    "securityLevel": 4
  },
  "PhilippinesVoteID": {
    "idCardType": "PhilippinesVoteID",
    "checkMode": 1,
    "securityLevel": 4
  },
  "PhilippinesDrivingLicense": {
    "idCardType": "PhilippinesDrivingLicense",
    "checkMode": 1,
    "securityLevel": 4
  },
  "PhilippinesTinID": {
    "idCardType": "PhilippinesTinID",
    "checkMode": 1,
    "securityLevel": 4
  },
  "PhilippinesSSSID": {
    "idCardType": "PhilippinesSSSID",
    "checkMode": 1,
    "securityLevel": 4
  },
  "PhilippinesUMID": {
    "idCardType": "PhilippinesUMID",
    "checkMode": 1,
    "securityLevel": 4
  },
  "MLIDPassport": {
    "idCardType": "MLIDPassport",
    "checkMode": 1,
    "securityLevel": 4
  },
  "MacaoIDCard": {
    "idCardType": "MacaoIDCard",
    "checkMode": 1,
    "securityLevel": 4
  },
  "ThailandIDCard": {
    "idCardType": "ThailandIDCard",
    "checkMode": 1,
    "securityLevel": 4
  },
  "MainlandIDCard": {
    "idCardType": "MainlandIDCard",
    "checkMode": 1,
    "securityLevel": 4
  },
  "SingaporeIDCard": {
    "idCardType": "SingaporeIDCard",
    "checkMode": 1,
    "securityLevel": 4
  },
  "JapanIDCard": {
    "idCardType": "JapanIDCard",
    "checkMode": 1,
    "securityLevel": 4
  },
  "MLDrivingLicense": {
    "idCardType": "MLDrivingLicense",
    "checkMode": 1,
    "securityLevel": 4
  },
  "IndonesiaDrivingLicense": {
    "idCardType": "IndonesiaDrivingLicense",
    "checkMode": 1,
    "securityLevel": 4
  },
  "ThailandDrivingLicense": {
    "idCardType": "ThailandDrivingLicense",
    "checkMode": 1,
    "securityLevel": 4
  },
  "SingaporeDrivingLicense": {
    "idCardType": "SingaporeDrivingLicense",
    "checkMode": 1,
    "securityLevel": 4
  },
  "JapanDrivingLicense": {
    "idCardType": "JapanDrivingLicense",
    "checkMode": 1,
    "securityLevel": 4
  },
  "TaiWanIDCard": {
    "idCardType": "TaiWanIDCard",
    "checkMode": 1,
    "securityLevel": 4
  },
  "HMTPermit": {
    "idCardType": "HMTPermit",
    "checkMode": 1,
    "securityLevel": 4
  }
};
