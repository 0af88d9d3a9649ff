// Generated from contract/ by `npm run generate`. Do not edit.

"use strict";
exports.validateApplySdkVerificationTokenRequest = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:request:2025-01-14","title":"ApplySdkVerificationTokenRequest","description":"Body of ApplySdkVerificationToken, revision 2025-01-14. Source: tencentcloud.com/document/product/1061/49954 (2025-01-14)","type":"object","properties":{"CheckMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"SecurityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"IdCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","MacaoIDCard","ThailandIDCard","MainlandIDCard","SingaporeIDCard","JapanIDCard","MLDrivingLicense","IndonesiaDrivingLicense","ThailandDrivingLicense","SingaporeDrivingLicense","JapanDrivingLicense","TaiWanIDCard","HMTPermit"],"default":"HK"},"CompareImage":{"type":"string","description":"The Base64-encoded photo to compare with; required only when CheckMode is 2."},"DisableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"DisableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"Extra":{"type":"string","description":"Passed through and returned with the verification result; up to 1,024 bits.","maxBytes":128},"ActionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink"},"NeedVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."}},"required":[],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2, and only then.","if":{"type":"object","properties":{"CheckMode":{"enum":[2]}},"required":["CheckMode"]},"then":{"type":"object","required":["CompareImage"]},"else":{"type":"object","properties":{"CompareImage":false}}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"SecurityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"ActionList":false}}},{"description":"DisableCheckOcrWarnings applies only to Hong Kong (China) identity cards, Malaysian identity cards, and passports.","if":{"type":"object","properties":{"IdCardType":{"enum":["HK","ML","MLIDPassport"]}}},"else":{"type":"object","properties":{"DisableCheckOcrWarnings":false}}},{"description":"NeedVerifyIdCard applies only to Hong Kong (China) identity cards.","if":{"type":"object","properties":{"IdCardType":{"enum":["HK"]}}},"else":{"type":"object","properties":{"NeedVerifyIdCard":false}}}]};
const func1 = Object.prototype.hasOwnProperty;

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:request:2025-01-14" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.CheckMode === undefined) && (missing0 = "CheckMode")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.CheckMode !== undefined){
if(!(data.CheckMode === 2)){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
else {
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.CompareImage === undefined){
const err3 = {instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: "CompareImage"},message:"must have required property '"+"CompareImage"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath,schemaPath:"#/allOf/0/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.CompareImage !== undefined){
const err5 = {instancePath:instancePath+"/CompareImage",schemaPath:"#/allOf/0/else/properties/CompareImage/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath,schemaPath:"#/allOf/0/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.CompareImage = true;
props0.CheckMode = true;
}
ifClause0 = "else";
}
if(!valid1){
const err7 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const _errs11 = errors;
let valid4 = true;
const _errs12 = errors;
if(errors === _errs12){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.SecurityLevel !== undefined){
let data2 = data.SecurityLevel;
if(!((data2 === 2) || (data2 === 4))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid1 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ActionList !== undefined){
const err10 = {instancePath:instancePath+"/ActionList",schemaPath:"#/allOf/1/else/properties/ActionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid1 = _errs15 === errors;
valid4 = _valid1;
if(valid4){
var props1 = {};
props1.ActionList = true;
props1.SecurityLevel = true;
}
}
if(!valid4){
const err12 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs18 = errors;
let valid7 = true;
const _errs19 = errors;
if(errors === _errs19){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.IdCardType !== undefined){
let data4 = data.IdCardType;
if(!(((data4 === "HK") || (data4 === "ML")) || (data4 === "MLIDPassport"))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid2 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.DisableCheckOcrWarnings !== undefined){
const err15 = {instancePath:instancePath+"/DisableCheckOcrWarnings",schemaPath:"#/allOf/2/else/properties/DisableCheckOcrWarnings/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath,schemaPath:"#/allOf/2/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid2 = _errs22 === errors;
valid7 = _valid2;
if(valid7){
var props2 = {};
props2.DisableCheckOcrWarnings = true;
props2.IdCardType = true;
}
}
if(!valid7){
const err17 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs25 = errors;
let valid10 = true;
const _errs26 = errors;
if(errors === _errs26){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.IdCardType !== undefined){
if(!(data.IdCardType === "HK")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid3 = _errs26 === errors;
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
if(!_valid3){
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.NeedVerifyIdCard !== undefined){
const err20 = {instancePath:instancePath+"/NeedVerifyIdCard",schemaPath:"#/allOf/3/else/properties/NeedVerifyIdCard/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath,schemaPath:"#/allOf/3/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid3 = _errs29 === errors;
valid10 = _valid3;
if(valid10){
var props3 = {};
props3.NeedVerifyIdCard = true;
props3.IdCardType = true;
}
}
if(!valid10){
const err22 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
const err23 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.CheckMode !== undefined){
let data8 = data.CheckMode;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err24 = {instancePath:instancePath+"/CheckMode",schemaPath:"#/properties/CheckMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!(((data8 === 1) || (data8 === 2)) || (data8 === 3))){
const err25 = {instancePath:instancePath+"/CheckMode",schemaPath:"#/properties/CheckMode/enum",keyword:"enum",params:{allowedValues: schema19.properties.CheckMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.SecurityLevel !== undefined){
let data9 = data.SecurityLevel;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err26 = {instancePath:instancePath+"/SecurityLevel",schemaPath:"#/properties/SecurityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!((((data9 === 1) || (data9 === 2)) || (data9 === 3)) || (data9 === 4))){
const err27 = {instancePath:instancePath+"/SecurityLevel",schemaPath:"#/properties/SecurityLevel/enum",keyword:"enum",params:{allowedValues: schema19.properties.SecurityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.IdCardType !== undefined){
let data10 = data.IdCardType;
if(typeof data10 !== "string"){
const err28 = {instancePath:instancePath+"/IdCardType",schemaPath:"#/properties/IdCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((((((((((((((((((((data10 === "HK") || (data10 === "ML")) || (data10 === "IndonesiaIDCard")) || (data10 === "PhilippinesVoteID")) || (data10 === "PhilippinesDrivingLicense")) || (data10 === "PhilippinesTinID")) || (data10 === "PhilippinesSSSID")) || (data10 === "PhilippinesUMID")) || (data10 === "MLIDPassport")) || (data10 === "MacaoIDCard")) || (data10 === "ThailandIDCard")) || (data10 === "MainlandIDCard")) || (data10 === "SingaporeIDCard")) || (data10 === "JapanIDCard")) || (data10 === "MLDrivingLicense")) || (data10 === "IndonesiaDrivingLicense")) || (data10 === "ThailandDrivingLicense")) || (data10 === "SingaporeDrivingLicense")) || (data10 === "JapanDrivingLicense")) || (data10 === "TaiWanIDCard")) || (data10 === "HMTPermit"))){
const err29 = {instancePath:instancePath+"/IdCardType",schemaPath:"#/properties/IdCardType/enum",keyword:"enum",params:{allowedValues: schema19.properties.IdCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.CompareImage !== undefined){
if(typeof data.CompareImage !== "string"){
const err30 = {instancePath:instancePath+"/CompareImage",schemaPath:"#/properties/CompareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.DisableChangeOcrResult !== undefined){
if(typeof data.DisableChangeOcrResult !== "boolean"){
const err31 = {instancePath:instancePath+"/DisableChangeOcrResult",schemaPath:"#/properties/DisableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.DisableCheckOcrWarnings !== undefined){
if(typeof data.DisableCheckOcrWarnings !== "boolean"){
const err32 = {instancePath:instancePath+"/DisableCheckOcrWarnings",schemaPath:"#/properties/DisableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.Extra !== undefined){
let data14 = data.Extra;
if(typeof data14 === "string"){
if(Buffer.byteLength(data14) > 128){
const err33 = {instancePath:instancePath+"/Extra",schemaPath:"#/properties/Extra/maxBytes",keyword:"maxBytes",params:{limit: 128},message:"must be at most " + 128 + " bytes of UTF-8"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/Extra",schemaPath:"#/properties/Extra/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.ActionList !== undefined){
let data15 = data.ActionList;
if(typeof data15 !== "string"){
const err35 = {instancePath:instancePath+"/ActionList",schemaPath:"#/properties/ActionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((((((((((((((((data15 === "blink") || (data15 === "mouth")) || (data15 === "nod")) || (data15 === "shake")) || (data15 === "blink,mouth")) || (data15 === "blink,nod")) || (data15 === "blink,shake")) || (data15 === "mouth,blink")) || (data15 === "mouth,nod")) || (data15 === "mouth,shake")) || (data15 === "nod,blink")) || (data15 === "nod,mouth")) || (data15 === "nod,shake")) || (data15 === "shake,blink")) || (data15 === "shake,mouth")) || (data15 === "shake,nod"))){
const err36 = {instancePath:instancePath+"/ActionList",schemaPath:"#/properties/ActionList/enum",keyword:"enum",params:{allowedValues: schema19.properties.ActionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.NeedVerifyIdCard !== undefined){
if(typeof data.NeedVerifyIdCard !== "boolean"){
const err37 = {instancePath:instancePath+"/NeedVerifyIdCard",schemaPath:"#/properties/NeedVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.validateApplySdkVerificationTokenResponse = validate53;
const schema20 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:response:2025-01-14","title":"ApplySdkVerificationTokenResponse","description":"Response of ApplySdkVerificationToken, revision 2025-01-14.","type":"object","properties":{"SdkToken":{"type":"string","minLength":1,"description":"Identifies one verification by SDK. Valid for a limited time, and used to read the result once the verification is completed."},"RequestId":{"type":"string","minLength":1,"description":"The server's id of the request, returned for every request that reached it; needed to locate a problem."}},"required":["SdkToken","RequestId"],"additionalProperties":true};
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:response:2025-01-14" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.SdkToken === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "SdkToken"},message:"must have required property '"+"SdkToken"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.RequestId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "RequestId"},message:"must have required property '"+"RequestId"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.SdkToken !== undefined){
let data0 = data.SdkToken;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/SdkToken",schemaPath:"#/properties/SdkToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/SdkToken",schemaPath:"#/properties/SdkToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.RequestId !== undefined){
let data1 = data.RequestId;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err4 = {instancePath:instancePath+"/RequestId",schemaPath:"#/properties/RequestId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/RequestId",schemaPath:"#/properties/RequestId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.validateProfile = validate54;
const schema21 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","MacaoIDCard","ThailandIDCard","MainlandIDCard","SingaporeIDCard","JapanIDCard","MLDrivingLicense","IndonesiaDrivingLicense","ThailandDrivingLicense","SingaporeDrivingLicense","JapanDrivingLicense","TaiWanIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2, and only then.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]},"else":{"type":"object","properties":{"compareImage":false}}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}},{"description":"DisableCheckOcrWarnings applies only to Hong Kong (China) identity cards, Malaysian identity cards, and passports.","if":{"type":"object","properties":{"idCardType":{"enum":["HK","ML","MLIDPassport"]}}},"else":{"type":"object","properties":{"disableCheckOcrWarnings":false}}},{"description":"NeedVerifyIdCard applies only to Hong Kong (China) identity cards.","if":{"type":"object","properties":{"idCardType":{"enum":["HK"]}}},"else":{"type":"object","properties":{"needVerifyIdCard":false}}}]};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.checkMode === undefined) && (missing0 = "checkMode")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.checkMode !== undefined){
if(!(data.checkMode === 2)){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
else {
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.compareImage === undefined){
const err3 = {instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: "compareImage"},message:"must have required property '"+"compareImage"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath,schemaPath:"#/allOf/0/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.compareImage !== undefined){
const err5 = {instancePath:instancePath+"/compareImage",schemaPath:"#/allOf/0/else/properties/compareImage/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath,schemaPath:"#/allOf/0/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.compareImage = true;
props0.checkMode = true;
}
ifClause0 = "else";
}
if(!valid1){
const err7 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const _errs11 = errors;
let valid4 = true;
const _errs12 = errors;
if(errors === _errs12){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data2 = data.securityLevel;
if(!((data2 === 2) || (data2 === 4))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid1 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err10 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid1 = _errs15 === errors;
valid4 = _valid1;
if(valid4){
var props1 = {};
props1.actionList = true;
props1.securityLevel = true;
}
}
if(!valid4){
const err12 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs18 = errors;
let valid7 = true;
const _errs19 = errors;
if(errors === _errs19){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType !== undefined){
let data4 = data.idCardType;
if(!(((data4 === "HK") || (data4 === "ML")) || (data4 === "MLIDPassport"))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid2 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.disableCheckOcrWarnings !== undefined){
const err15 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/allOf/2/else/properties/disableCheckOcrWarnings/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath,schemaPath:"#/allOf/2/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid2 = _errs22 === errors;
valid7 = _valid2;
if(valid7){
var props2 = {};
props2.disableCheckOcrWarnings = true;
props2.idCardType = true;
}
}
if(!valid7){
const err17 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs25 = errors;
let valid10 = true;
const _errs26 = errors;
if(errors === _errs26){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType !== undefined){
if(!(data.idCardType === "HK")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid3 = _errs26 === errors;
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
if(!_valid3){
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.needVerifyIdCard !== undefined){
const err20 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/allOf/3/else/properties/needVerifyIdCard/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath,schemaPath:"#/allOf/3/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid3 = _errs29 === errors;
valid10 = _valid3;
if(valid10){
var props3 = {};
props3.needVerifyIdCard = true;
props3.idCardType = true;
}
}
if(!valid10){
const err22 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err23 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data.checkMode === undefined){
const err24 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data.securityLevel === undefined){
const err25 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "checkMode") || (key0 === "securityLevel")) || (key0 === "idCardType")) || (key0 === "compareImage")) || (key0 === "disableChangeOcrResult")) || (key0 === "disableCheckOcrWarnings")) || (key0 === "actionList")) || (key0 === "needVerifyIdCard"))){
const err26 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data8 = data.checkMode;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err27 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(((data8 === 1) || (data8 === 2)) || (data8 === 3))){
const err28 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema21.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data9 = data.securityLevel;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err29 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((((data9 === 1) || (data9 === 2)) || (data9 === 3)) || (data9 === 4))){
const err30 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema21.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data10 = data.idCardType;
if(typeof data10 !== "string"){
const err31 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((((((((((((((((((((data10 === "HK") || (data10 === "ML")) || (data10 === "IndonesiaIDCard")) || (data10 === "PhilippinesVoteID")) || (data10 === "PhilippinesDrivingLicense")) || (data10 === "PhilippinesTinID")) || (data10 === "PhilippinesSSSID")) || (data10 === "PhilippinesUMID")) || (data10 === "MLIDPassport")) || (data10 === "MacaoIDCard")) || (data10 === "ThailandIDCard")) || (data10 === "MainlandIDCard")) || (data10 === "SingaporeIDCard")) || (data10 === "JapanIDCard")) || (data10 === "MLDrivingLicense")) || (data10 === "IndonesiaDrivingLicense")) || (data10 === "ThailandDrivingLicense")) || (data10 === "SingaporeDrivingLicense")) || (data10 === "JapanDrivingLicense")) || (data10 === "TaiWanIDCard")) || (data10 === "HMTPermit"))){
const err32 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema21.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data11 = data.compareImage;
if(typeof data11 !== "string"){
const err33 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!(data11 === "request")){
const err34 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema21.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err35 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err36 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.actionList !== undefined){
let data14 = data.actionList;
if(typeof data14 !== "string"){
const err37 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!((((((((((((((((data14 === "blink") || (data14 === "mouth")) || (data14 === "nod")) || (data14 === "shake")) || (data14 === "blink,mouth")) || (data14 === "blink,nod")) || (data14 === "blink,shake")) || (data14 === "mouth,blink")) || (data14 === "mouth,nod")) || (data14 === "mouth,shake")) || (data14 === "nod,blink")) || (data14 === "nod,mouth")) || (data14 === "nod,shake")) || (data14 === "shake,blink")) || (data14 === "shake,mouth")) || (data14 === "shake,nod"))){
const err38 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema21.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err39 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.validateTokenRequest = validate55;
const schema22 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:token-request","title":"TokenRequest","description":"Body of POST /v1/tokens.","type":"object","properties":{"profile":{"type":"string","minLength":1,"maxLength":64,"description":"Name of a profile that the endpoint serves."},"extra":{"type":"string","maxBytes":128,"description":"Passed through to the verification result."},"compareImage":{"type":"string","minLength":1,"pattern":"^[A-Za-z0-9+/]+={0,2}$","description":"Base64 of the photo to compare with; required exactly when the profile's checkMode is 2."}},"required":["profile"],"additionalProperties":false};
const pattern3 = new RegExp("^[A-Za-z0-9+/]+={0,2}$", "u");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:token-request" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.profile === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "profile") || (key0 === "extra")) || (key0 === "compareImage"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.profile !== undefined){
let data0 = data.profile;
if(typeof data0 === "string"){
if(func2(data0) > 64){
const err2 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.extra !== undefined){
let data1 = data.extra;
if(typeof data1 === "string"){
if(Buffer.byteLength(data1) > 128){
const err5 = {instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/maxBytes",keyword:"maxBytes",params:{limit: 128},message:"must be at most " + 128 + " bytes of UTF-8"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data2 = data.compareImage;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err7 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern3.test(data2)){
const err8 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]+={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]+={0,2}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

