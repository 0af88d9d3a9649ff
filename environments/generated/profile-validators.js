// Generated from contract/ by `npm run generate`. Do not edit.

"use strict";
exports["2025-01-14"] = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2025-01-14","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","MacaoIDCard","ThailandIDCard","MainlandIDCard","SingaporeIDCard","JapanIDCard","MLDrivingLicense","IndonesiaDrivingLicense","ThailandDrivingLicense","SingaporeDrivingLicense","JapanDrivingLicense","TaiWanIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}}]};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2025-01-14" */;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.checkMode === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.securityLevel === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "checkMode") || (key0 === "securityLevel")) || (key0 === "idCardType")) || (key0 === "compareImage")) || (key0 === "disableChangeOcrResult")) || (key0 === "disableCheckOcrWarnings")) || (key0 === "actionList")) || (key0 === "needVerifyIdCard"))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data3 = data.checkMode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data3 === 1) || (data3 === 2)) || (data3 === 3))){
const err16 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema19.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data4 = data.securityLevel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data4 === 1) || (data4 === 2)) || (data4 === 3)) || (data4 === 4))){
const err18 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema19.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data5 = data.idCardType;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((((((((((((((((((data5 === "HK") || (data5 === "ML")) || (data5 === "IndonesiaIDCard")) || (data5 === "PhilippinesVoteID")) || (data5 === "PhilippinesDrivingLicense")) || (data5 === "PhilippinesTinID")) || (data5 === "PhilippinesSSSID")) || (data5 === "PhilippinesUMID")) || (data5 === "MLIDPassport")) || (data5 === "MacaoIDCard")) || (data5 === "ThailandIDCard")) || (data5 === "MainlandIDCard")) || (data5 === "SingaporeIDCard")) || (data5 === "JapanIDCard")) || (data5 === "MLDrivingLicense")) || (data5 === "IndonesiaDrivingLicense")) || (data5 === "ThailandDrivingLicense")) || (data5 === "SingaporeDrivingLicense")) || (data5 === "JapanDrivingLicense")) || (data5 === "TaiWanIDCard")) || (data5 === "HMTPermit"))){
const err20 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema19.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data6 = data.compareImage;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data6 === "request")){
const err22 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema19.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err23 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err24 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.actionList !== undefined){
let data9 = data.actionList;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((((((((((data9 === "blink") || (data9 === "mouth")) || (data9 === "nod")) || (data9 === "shake")) || (data9 === "blink,mouth")) || (data9 === "blink,nod")) || (data9 === "blink,shake")) || (data9 === "mouth,blink")) || (data9 === "mouth,nod")) || (data9 === "mouth,shake")) || (data9 === "nod,blink")) || (data9 === "nod,mouth")) || (data9 === "nod,shake")) || (data9 === "shake,blink")) || (data9 === "shake,mouth")) || (data9 === "shake,nod"))){
const err26 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema19.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err27 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2025-08-28"] = validate53;
const schema20 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2025-08-28","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCED"],"default":"BASIC"}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}}]};
const func1 = Object.prototype.hasOwnProperty;

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2025-08-28" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.checkMode === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.securityLevel === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema20.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data3 = data.checkMode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data3 === 1) || (data3 === 2)) || (data3 === 3))){
const err16 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema20.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data4 = data.securityLevel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data4 === 1) || (data4 === 2)) || (data4 === 3)) || (data4 === 4))){
const err18 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema20.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data5 = data.idCardType;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((((((((((data5 === "HK") || (data5 === "ML")) || (data5 === "IndonesiaIDCard")) || (data5 === "PhilippinesVoteID")) || (data5 === "PhilippinesDrivingLicense")) || (data5 === "PhilippinesTinID")) || (data5 === "PhilippinesSSSID")) || (data5 === "PhilippinesUMID")) || (data5 === "MLIDPassport")) || (data5 === "ThailandIDCard")) || (data5 === "MainlandIDCard")) || (data5 === "SingaporeIDCard")) || (data5 === "HMTPermit"))){
const err20 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema20.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data6 = data.compareImage;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data6 === "request")){
const err22 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema20.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err23 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err24 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.actionList !== undefined){
let data9 = data.actionList;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((((((((((data9 === "blink") || (data9 === "mouth")) || (data9 === "nod")) || (data9 === "shake")) || (data9 === "blink,mouth")) || (data9 === "blink,nod")) || (data9 === "blink,shake")) || (data9 === "mouth,blink")) || (data9 === "mouth,nod")) || (data9 === "mouth,shake")) || (data9 === "nod,blink")) || (data9 === "nod,mouth")) || (data9 === "nod,shake")) || (data9 === "shake,blink")) || (data9 === "shake,mouth")) || (data9 === "shake,nod"))){
const err26 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema20.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err27 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data11 = data.sdkVersion;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data11 === "BASIC") || (data11 === "ENHANCED"))){
const err29 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema20.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2025-09-25"] = validate54;
const schema21 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2025-09-25","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCED"],"default":"BASIC"},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}}]};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2025-09-25" */;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.checkMode === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.securityLevel === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema21.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data3 = data.checkMode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data3 === 1) || (data3 === 2)) || (data3 === 3))){
const err16 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema21.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data4 = data.securityLevel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data4 === 1) || (data4 === 2)) || (data4 === 3)) || (data4 === 4))){
const err18 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema21.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data5 = data.idCardType;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((((((((((data5 === "HK") || (data5 === "ML")) || (data5 === "IndonesiaIDCard")) || (data5 === "PhilippinesVoteID")) || (data5 === "PhilippinesDrivingLicense")) || (data5 === "PhilippinesTinID")) || (data5 === "PhilippinesSSSID")) || (data5 === "PhilippinesUMID")) || (data5 === "MLIDPassport")) || (data5 === "ThailandIDCard")) || (data5 === "MainlandIDCard")) || (data5 === "SingaporeIDCard")) || (data5 === "HMTPermit"))){
const err20 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema21.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data6 = data.compareImage;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data6 === "request")){
const err22 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema21.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err23 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err24 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.actionList !== undefined){
let data9 = data.actionList;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((((((((((data9 === "blink") || (data9 === "mouth")) || (data9 === "nod")) || (data9 === "shake")) || (data9 === "blink,mouth")) || (data9 === "blink,nod")) || (data9 === "blink,shake")) || (data9 === "mouth,blink")) || (data9 === "mouth,nod")) || (data9 === "mouth,shake")) || (data9 === "nod,blink")) || (data9 === "nod,mouth")) || (data9 === "nod,shake")) || (data9 === "shake,blink")) || (data9 === "shake,mouth")) || (data9 === "shake,nod"))){
const err26 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema21.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err27 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data11 = data.sdkVersion;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data11 === "BASIC") || (data11 === "ENHANCED"))){
const err29 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema21.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data12 = data.selectedWarningCodes;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((((((data13 === -9101) || (data13 === -9102)) || (data13 === -9103)) || (data13 === -9104)) || (data13 === -9107)) || (data13 === -9108)) || (data13 === -9901))){
const err31 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema21.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2025-11-25"] = validate55;
const schema22 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2025-11-25","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCED"],"default":"BASIC"},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}}]};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2025-11-25" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.checkMode === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.securityLevel === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema22.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data3 = data.checkMode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data3 === 1) || (data3 === 2)) || (data3 === 3))){
const err16 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema22.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data4 = data.securityLevel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data4 === 1) || (data4 === 2)) || (data4 === 3)) || (data4 === 4))){
const err18 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema22.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data5 = data.idCardType;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((((((((((data5 === "HK") || (data5 === "ML")) || (data5 === "IndonesiaIDCard")) || (data5 === "PhilippinesVoteID")) || (data5 === "PhilippinesDrivingLicense")) || (data5 === "PhilippinesTinID")) || (data5 === "PhilippinesSSSID")) || (data5 === "PhilippinesUMID")) || (data5 === "MLIDPassport")) || (data5 === "ThailandIDCard")) || (data5 === "MainlandIDCard")) || (data5 === "SingaporeIDCard")) || (data5 === "HMTPermit"))){
const err20 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema22.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data6 = data.compareImage;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data6 === "request")){
const err22 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema22.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err23 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err24 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.actionList !== undefined){
let data9 = data.actionList;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((((((((((data9 === "blink") || (data9 === "mouth")) || (data9 === "nod")) || (data9 === "shake")) || (data9 === "blink,mouth")) || (data9 === "blink,nod")) || (data9 === "blink,shake")) || (data9 === "mouth,blink")) || (data9 === "mouth,nod")) || (data9 === "mouth,shake")) || (data9 === "nod,blink")) || (data9 === "nod,mouth")) || (data9 === "nod,shake")) || (data9 === "shake,blink")) || (data9 === "shake,mouth")) || (data9 === "shake,nod"))){
const err26 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema22.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err27 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data11 = data.sdkVersion;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data11 === "BASIC") || (data11 === "ENHANCED"))){
const err29 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema22.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data12 = data.selectedWarningCodes;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((((((data13 === -9101) || (data13 === -9102)) || (data13 === -9103)) || (data13 === -9104)) || (data13 === -9107)) || (data13 === -9108)) || (data13 === -9901))){
const err31 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema22.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2025-11-28"] = validate56;
const schema23 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2025-11-28","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCED"],"default":"BASIC"},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."},"allowExpiredDocument":{"type":"boolean","description":"Whether expired documents pass; only for HK. Listed since 2025-11-28.","default":true}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}}]};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2025-11-28" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.checkMode === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.securityLevel === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema23.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data3 = data.checkMode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data3 === 1) || (data3 === 2)) || (data3 === 3))){
const err16 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema23.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data4 = data.securityLevel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data4 === 1) || (data4 === 2)) || (data4 === 3)) || (data4 === 4))){
const err18 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema23.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data5 = data.idCardType;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((((((((((data5 === "HK") || (data5 === "ML")) || (data5 === "IndonesiaIDCard")) || (data5 === "PhilippinesVoteID")) || (data5 === "PhilippinesDrivingLicense")) || (data5 === "PhilippinesTinID")) || (data5 === "PhilippinesSSSID")) || (data5 === "PhilippinesUMID")) || (data5 === "MLIDPassport")) || (data5 === "ThailandIDCard")) || (data5 === "MainlandIDCard")) || (data5 === "SingaporeIDCard")) || (data5 === "HMTPermit"))){
const err20 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema23.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data6 = data.compareImage;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data6 === "request")){
const err22 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema23.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err23 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err24 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.actionList !== undefined){
let data9 = data.actionList;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((((((((((data9 === "blink") || (data9 === "mouth")) || (data9 === "nod")) || (data9 === "shake")) || (data9 === "blink,mouth")) || (data9 === "blink,nod")) || (data9 === "blink,shake")) || (data9 === "mouth,blink")) || (data9 === "mouth,nod")) || (data9 === "mouth,shake")) || (data9 === "nod,blink")) || (data9 === "nod,mouth")) || (data9 === "nod,shake")) || (data9 === "shake,blink")) || (data9 === "shake,mouth")) || (data9 === "shake,nod"))){
const err26 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema23.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err27 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data11 = data.sdkVersion;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data11 === "BASIC") || (data11 === "ENHANCED"))){
const err29 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema23.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data12 = data.selectedWarningCodes;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((((((data13 === -9101) || (data13 === -9102)) || (data13 === -9103)) || (data13 === -9104)) || (data13 === -9107)) || (data13 === -9108)) || (data13 === -9901))){
const err31 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema23.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.allowExpiredDocument !== undefined){
if(typeof data.allowExpiredDocument !== "boolean"){
const err33 = {instancePath:instancePath+"/allowExpiredDocument",schemaPath:"#/properties/allowExpiredDocument/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2025-12-08"] = validate57;
const schema24 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2025-12-08","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCED","PLUS"],"default":"BASIC"},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."},"allowExpiredDocument":{"type":"boolean","description":"Whether expired documents pass; only for HK. Listed since 2025-11-28.","default":true}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}}]};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2025-12-08" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.checkMode === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.securityLevel === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema24.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data3 = data.checkMode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data3 === 1) || (data3 === 2)) || (data3 === 3))){
const err16 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema24.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data4 = data.securityLevel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data4 === 1) || (data4 === 2)) || (data4 === 3)) || (data4 === 4))){
const err18 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema24.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data5 = data.idCardType;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((((((((((data5 === "HK") || (data5 === "ML")) || (data5 === "IndonesiaIDCard")) || (data5 === "PhilippinesVoteID")) || (data5 === "PhilippinesDrivingLicense")) || (data5 === "PhilippinesTinID")) || (data5 === "PhilippinesSSSID")) || (data5 === "PhilippinesUMID")) || (data5 === "MLIDPassport")) || (data5 === "ThailandIDCard")) || (data5 === "MainlandIDCard")) || (data5 === "SingaporeIDCard")) || (data5 === "HMTPermit"))){
const err20 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema24.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data6 = data.compareImage;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data6 === "request")){
const err22 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema24.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err23 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err24 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.actionList !== undefined){
let data9 = data.actionList;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((((((((((data9 === "blink") || (data9 === "mouth")) || (data9 === "nod")) || (data9 === "shake")) || (data9 === "blink,mouth")) || (data9 === "blink,nod")) || (data9 === "blink,shake")) || (data9 === "mouth,blink")) || (data9 === "mouth,nod")) || (data9 === "mouth,shake")) || (data9 === "nod,blink")) || (data9 === "nod,mouth")) || (data9 === "nod,shake")) || (data9 === "shake,blink")) || (data9 === "shake,mouth")) || (data9 === "shake,nod"))){
const err26 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema24.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err27 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data11 = data.sdkVersion;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((data11 === "BASIC") || (data11 === "ENHANCED")) || (data11 === "PLUS"))){
const err29 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema24.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data12 = data.selectedWarningCodes;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((((((data13 === -9101) || (data13 === -9102)) || (data13 === -9103)) || (data13 === -9104)) || (data13 === -9107)) || (data13 === -9108)) || (data13 === -9901))){
const err31 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema24.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.allowExpiredDocument !== undefined){
if(typeof data.allowExpiredDocument !== "boolean"){
const err33 = {instancePath:instancePath+"/allowExpiredDocument",schemaPath:"#/properties/allowExpiredDocument/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2025-12-17"] = validate58;
const schema25 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2025-12-17","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC"],"default":"BASIC"},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."},"allowExpiredDocument":{"type":"boolean","description":"Whether expired documents pass; only for HK. Listed since 2025-11-28.","default":true}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}}]};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2025-12-17" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.checkMode === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.securityLevel === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema25.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data3 = data.checkMode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data3 === 1) || (data3 === 2)) || (data3 === 3))){
const err16 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema25.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data4 = data.securityLevel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data4 === 1) || (data4 === 2)) || (data4 === 3)) || (data4 === 4))){
const err18 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema25.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data5 = data.idCardType;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((((((((((data5 === "HK") || (data5 === "ML")) || (data5 === "IndonesiaIDCard")) || (data5 === "PhilippinesVoteID")) || (data5 === "PhilippinesDrivingLicense")) || (data5 === "PhilippinesTinID")) || (data5 === "PhilippinesSSSID")) || (data5 === "PhilippinesUMID")) || (data5 === "MLIDPassport")) || (data5 === "ThailandIDCard")) || (data5 === "MainlandIDCard")) || (data5 === "SingaporeIDCard")) || (data5 === "HMTPermit"))){
const err20 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema25.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data6 = data.compareImage;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data6 === "request")){
const err22 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema25.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err23 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err24 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.actionList !== undefined){
let data9 = data.actionList;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((((((((((data9 === "blink") || (data9 === "mouth")) || (data9 === "nod")) || (data9 === "shake")) || (data9 === "blink,mouth")) || (data9 === "blink,nod")) || (data9 === "blink,shake")) || (data9 === "mouth,blink")) || (data9 === "mouth,nod")) || (data9 === "mouth,shake")) || (data9 === "nod,blink")) || (data9 === "nod,mouth")) || (data9 === "nod,shake")) || (data9 === "shake,blink")) || (data9 === "shake,mouth")) || (data9 === "shake,nod"))){
const err26 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema25.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err27 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data11 = data.sdkVersion;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(data11 === "BASIC")){
const err29 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema25.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data12 = data.selectedWarningCodes;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((((((data13 === -9101) || (data13 === -9102)) || (data13 === -9103)) || (data13 === -9104)) || (data13 === -9107)) || (data13 === -9108)) || (data13 === -9901))){
const err31 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema25.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.allowExpiredDocument !== undefined){
if(typeof data.allowExpiredDocument !== "boolean"){
const err33 = {instancePath:instancePath+"/allowExpiredDocument",schemaPath:"#/properties/allowExpiredDocument/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2026-01-14"] = validate59;
const schema26 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2026-01-14","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCE","PLUS"],"default":"BASIC"},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."},"allowExpiredDocument":{"type":"boolean","description":"Whether expired documents pass; only for HK. Listed since 2025-11-28.","default":true}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}}]};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2026-01-14" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.checkMode === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.securityLevel === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema26.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data3 = data.checkMode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data3 === 1) || (data3 === 2)) || (data3 === 3))){
const err16 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema26.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data4 = data.securityLevel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data4 === 1) || (data4 === 2)) || (data4 === 3)) || (data4 === 4))){
const err18 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema26.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data5 = data.idCardType;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((((((((((data5 === "HK") || (data5 === "ML")) || (data5 === "IndonesiaIDCard")) || (data5 === "PhilippinesVoteID")) || (data5 === "PhilippinesDrivingLicense")) || (data5 === "PhilippinesTinID")) || (data5 === "PhilippinesSSSID")) || (data5 === "PhilippinesUMID")) || (data5 === "MLIDPassport")) || (data5 === "ThailandIDCard")) || (data5 === "MainlandIDCard")) || (data5 === "SingaporeIDCard")) || (data5 === "HMTPermit"))){
const err20 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema26.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data6 = data.compareImage;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data6 === "request")){
const err22 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema26.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err23 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err24 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.actionList !== undefined){
let data9 = data.actionList;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((((((((((data9 === "blink") || (data9 === "mouth")) || (data9 === "nod")) || (data9 === "shake")) || (data9 === "blink,mouth")) || (data9 === "blink,nod")) || (data9 === "blink,shake")) || (data9 === "mouth,blink")) || (data9 === "mouth,nod")) || (data9 === "mouth,shake")) || (data9 === "nod,blink")) || (data9 === "nod,mouth")) || (data9 === "nod,shake")) || (data9 === "shake,blink")) || (data9 === "shake,mouth")) || (data9 === "shake,nod"))){
const err26 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema26.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err27 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data11 = data.sdkVersion;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((data11 === "BASIC") || (data11 === "ENHANCE")) || (data11 === "PLUS"))){
const err29 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema26.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data12 = data.selectedWarningCodes;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((((((data13 === -9101) || (data13 === -9102)) || (data13 === -9103)) || (data13 === -9104)) || (data13 === -9107)) || (data13 === -9108)) || (data13 === -9901))){
const err31 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema26.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.allowExpiredDocument !== undefined){
if(typeof data.allowExpiredDocument !== "boolean"){
const err33 = {instancePath:instancePath+"/allowExpiredDocument",schemaPath:"#/properties/allowExpiredDocument/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2026-01-21"] = validate60;
const schema27 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2026-01-21","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCE","PLUS","PRO"],"default":"BASIC"},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."},"allowExpiredDocument":{"type":"boolean","description":"Whether expired documents pass; only for HK. Listed since 2025-11-28.","default":true}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}}]};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2026-01-21" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.checkMode === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.securityLevel === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema27.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data3 = data.checkMode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data3 === 1) || (data3 === 2)) || (data3 === 3))){
const err16 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema27.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data4 = data.securityLevel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data4 === 1) || (data4 === 2)) || (data4 === 3)) || (data4 === 4))){
const err18 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema27.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data5 = data.idCardType;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((((((((((data5 === "HK") || (data5 === "ML")) || (data5 === "IndonesiaIDCard")) || (data5 === "PhilippinesVoteID")) || (data5 === "PhilippinesDrivingLicense")) || (data5 === "PhilippinesTinID")) || (data5 === "PhilippinesSSSID")) || (data5 === "PhilippinesUMID")) || (data5 === "MLIDPassport")) || (data5 === "ThailandIDCard")) || (data5 === "MainlandIDCard")) || (data5 === "SingaporeIDCard")) || (data5 === "HMTPermit"))){
const err20 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema27.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data6 = data.compareImage;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data6 === "request")){
const err22 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema27.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err23 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err24 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.actionList !== undefined){
let data9 = data.actionList;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((((((((((data9 === "blink") || (data9 === "mouth")) || (data9 === "nod")) || (data9 === "shake")) || (data9 === "blink,mouth")) || (data9 === "blink,nod")) || (data9 === "blink,shake")) || (data9 === "mouth,blink")) || (data9 === "mouth,nod")) || (data9 === "mouth,shake")) || (data9 === "nod,blink")) || (data9 === "nod,mouth")) || (data9 === "nod,shake")) || (data9 === "shake,blink")) || (data9 === "shake,mouth")) || (data9 === "shake,nod"))){
const err26 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema27.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err27 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data11 = data.sdkVersion;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((((data11 === "BASIC") || (data11 === "ENHANCE")) || (data11 === "PLUS")) || (data11 === "PRO"))){
const err29 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema27.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data12 = data.selectedWarningCodes;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((((((data13 === -9101) || (data13 === -9102)) || (data13 === -9103)) || (data13 === -9104)) || (data13 === -9107)) || (data13 === -9108)) || (data13 === -9901))){
const err31 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema27.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.allowExpiredDocument !== undefined){
if(typeof data.allowExpiredDocument !== "boolean"){
const err33 = {instancePath:instancePath+"/allowExpiredDocument",schemaPath:"#/properties/allowExpiredDocument/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2026-04-23"] = validate61;
const schema28 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2026-04-23","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCE","PLUS","PRO"],"default":"BASIC"},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."},"allowExpiredDocument":{"type":"boolean","description":"Whether expired documents pass; only for HK. Listed since 2025-11-28.","default":true},"skipResultPage":{"type":"boolean","description":"Whether the SDK skips its result page. Listed since 2026-04-23.","default":false},"cardOcrDisplayFields":{"type":"array","items":{"type":"string"},"description":"The OCR fields shown to the user, by card type; empty means all. Listed since 2026-04-23."}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}}]};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2026-04-23" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.checkMode === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.securityLevel === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema28.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data3 = data.checkMode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data3 === 1) || (data3 === 2)) || (data3 === 3))){
const err16 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema28.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data4 = data.securityLevel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data4 === 1) || (data4 === 2)) || (data4 === 3)) || (data4 === 4))){
const err18 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema28.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data5 = data.idCardType;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((((((((((data5 === "HK") || (data5 === "ML")) || (data5 === "IndonesiaIDCard")) || (data5 === "PhilippinesVoteID")) || (data5 === "PhilippinesDrivingLicense")) || (data5 === "PhilippinesTinID")) || (data5 === "PhilippinesSSSID")) || (data5 === "PhilippinesUMID")) || (data5 === "MLIDPassport")) || (data5 === "ThailandIDCard")) || (data5 === "MainlandIDCard")) || (data5 === "SingaporeIDCard")) || (data5 === "HMTPermit"))){
const err20 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema28.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data6 = data.compareImage;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data6 === "request")){
const err22 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema28.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err23 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err24 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.actionList !== undefined){
let data9 = data.actionList;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((((((((((data9 === "blink") || (data9 === "mouth")) || (data9 === "nod")) || (data9 === "shake")) || (data9 === "blink,mouth")) || (data9 === "blink,nod")) || (data9 === "blink,shake")) || (data9 === "mouth,blink")) || (data9 === "mouth,nod")) || (data9 === "mouth,shake")) || (data9 === "nod,blink")) || (data9 === "nod,mouth")) || (data9 === "nod,shake")) || (data9 === "shake,blink")) || (data9 === "shake,mouth")) || (data9 === "shake,nod"))){
const err26 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema28.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err27 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data11 = data.sdkVersion;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((((data11 === "BASIC") || (data11 === "ENHANCE")) || (data11 === "PLUS")) || (data11 === "PRO"))){
const err29 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema28.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data12 = data.selectedWarningCodes;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((((((data13 === -9101) || (data13 === -9102)) || (data13 === -9103)) || (data13 === -9104)) || (data13 === -9107)) || (data13 === -9108)) || (data13 === -9901))){
const err31 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema28.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.allowExpiredDocument !== undefined){
if(typeof data.allowExpiredDocument !== "boolean"){
const err33 = {instancePath:instancePath+"/allowExpiredDocument",schemaPath:"#/properties/allowExpiredDocument/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.skipResultPage !== undefined){
if(typeof data.skipResultPage !== "boolean"){
const err34 = {instancePath:instancePath+"/skipResultPage",schemaPath:"#/properties/skipResultPage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.cardOcrDisplayFields !== undefined){
let data16 = data.cardOcrDisplayFields;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(typeof data16[i1] !== "string"){
const err35 = {instancePath:instancePath+"/cardOcrDisplayFields/" + i1,schemaPath:"#/properties/cardOcrDisplayFields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/cardOcrDisplayFields",schemaPath:"#/properties/cardOcrDisplayFields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2026-06-11"] = validate62;
const schema29 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2026-06-11","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCE","PLUS","PRO"],"default":"BASIC"},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."},"allowExpiredDocument":{"type":"boolean","description":"Whether expired documents pass; only for HK. Listed since 2025-11-28.","default":true},"skipResultPage":{"type":"boolean","description":"Whether the SDK skips its result page. Listed since 2026-04-23.","default":false},"cardOcrDisplayFields":{"type":"array","items":{"type":"string"},"description":"The OCR fields shown to the user, by card type; empty means all. Listed since 2026-04-23."},"retryLimit":{"type":"integer","description":"How often liveness may be attempted. Listed since 2026-06-11.","default":5,"minimum":1,"maximum":5},"enableForgeryDetectionImages":{"type":"boolean","description":"Whether forgery is detected by several images of the document. Listed since 2026-06-11.","default":false}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}}]};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2026-06-11" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.checkMode === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.securityLevel === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema29.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data3 = data.checkMode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data3 === 1) || (data3 === 2)) || (data3 === 3))){
const err16 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema29.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data4 = data.securityLevel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data4 === 1) || (data4 === 2)) || (data4 === 3)) || (data4 === 4))){
const err18 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema29.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data5 = data.idCardType;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((((((((((data5 === "HK") || (data5 === "ML")) || (data5 === "IndonesiaIDCard")) || (data5 === "PhilippinesVoteID")) || (data5 === "PhilippinesDrivingLicense")) || (data5 === "PhilippinesTinID")) || (data5 === "PhilippinesSSSID")) || (data5 === "PhilippinesUMID")) || (data5 === "MLIDPassport")) || (data5 === "ThailandIDCard")) || (data5 === "MainlandIDCard")) || (data5 === "SingaporeIDCard")) || (data5 === "HMTPermit"))){
const err20 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema29.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data6 = data.compareImage;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data6 === "request")){
const err22 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema29.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err23 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err24 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.actionList !== undefined){
let data9 = data.actionList;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((((((((((data9 === "blink") || (data9 === "mouth")) || (data9 === "nod")) || (data9 === "shake")) || (data9 === "blink,mouth")) || (data9 === "blink,nod")) || (data9 === "blink,shake")) || (data9 === "mouth,blink")) || (data9 === "mouth,nod")) || (data9 === "mouth,shake")) || (data9 === "nod,blink")) || (data9 === "nod,mouth")) || (data9 === "nod,shake")) || (data9 === "shake,blink")) || (data9 === "shake,mouth")) || (data9 === "shake,nod"))){
const err26 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema29.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err27 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data11 = data.sdkVersion;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((((data11 === "BASIC") || (data11 === "ENHANCE")) || (data11 === "PLUS")) || (data11 === "PRO"))){
const err29 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema29.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data12 = data.selectedWarningCodes;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((((((data13 === -9101) || (data13 === -9102)) || (data13 === -9103)) || (data13 === -9104)) || (data13 === -9107)) || (data13 === -9108)) || (data13 === -9901))){
const err31 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema29.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.allowExpiredDocument !== undefined){
if(typeof data.allowExpiredDocument !== "boolean"){
const err33 = {instancePath:instancePath+"/allowExpiredDocument",schemaPath:"#/properties/allowExpiredDocument/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.skipResultPage !== undefined){
if(typeof data.skipResultPage !== "boolean"){
const err34 = {instancePath:instancePath+"/skipResultPage",schemaPath:"#/properties/skipResultPage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.cardOcrDisplayFields !== undefined){
let data16 = data.cardOcrDisplayFields;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(typeof data16[i1] !== "string"){
const err35 = {instancePath:instancePath+"/cardOcrDisplayFields/" + i1,schemaPath:"#/properties/cardOcrDisplayFields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/cardOcrDisplayFields",schemaPath:"#/properties/cardOcrDisplayFields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.retryLimit !== undefined){
let data18 = data.retryLimit;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err37 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 5 || isNaN(data18)){
const err38 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err39 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data.enableForgeryDetectionImages !== undefined){
if(typeof data.enableForgeryDetectionImages !== "boolean"){
const err40 = {instancePath:instancePath+"/enableForgeryDetectionImages",schemaPath:"#/properties/enableForgeryDetectionImages/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2026-07-17"] = validate63;
const schema30 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2026-07-17","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCE","PLUS","PRO"],"default":"BASIC"},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."},"allowExpiredDocument":{"type":"boolean","description":"Whether expired documents pass; only for HK. Listed since 2025-11-28.","default":true},"skipResultPage":{"type":"boolean","description":"Whether the SDK skips its result page. Listed since 2026-04-23.","default":false},"cardOcrDisplayFields":{"type":"array","items":{"type":"string"},"description":"The OCR fields shown to the user, by card type; empty means all. Listed since 2026-04-23."},"retryLimit":{"type":"integer","description":"How often liveness may be attempted. Listed since 2026-06-11.","default":5,"minimum":1,"maximum":5},"enableForgeryDetectionImages":{"type":"boolean","description":"Whether forgery is detected by several images of the document. Listed since 2026-06-11.","default":false},"skipLaunchPage":{"type":"boolean","description":"Whether the SDK skips its launch page. Listed since 2026-07-17.","default":false},"skipOcrConfirmPage":{"type":"boolean","description":"Whether the SDK skips its OCR confirmation page. Listed since 2026-07-17.","default":false},"hideProgressBar":{"type":"boolean","description":"Whether the SDK hides its progress bar. Listed since 2026-07-17.","default":false},"allowUploadPhoto":{"type":"boolean","description":"Whether a photo may be uploaded instead of taken. Listed since 2026-07-17.","default":false}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}},{"description":"AllowUploadPhoto is prohibited when EnableForgeryDetectionImages is enabled.","if":{"type":"object","properties":{"enableForgeryDetectionImages":{"enum":[false]}}},"else":{"type":"object","properties":{"allowUploadPhoto":{"type":"boolean","enum":[false]}}}}]};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2026-07-17" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
const _errs16 = errors;
let valid6 = true;
const _errs17 = errors;
if(errors === _errs17){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enableForgeryDetectionImages !== undefined){
if(!(data.enableForgeryDetectionImages === false)){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid2 = _errs17 === errors;
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.allowUploadPhoto !== undefined){
let data4 = data.allowUploadPhoto;
if(typeof data4 !== "boolean"){
const err13 = {instancePath:instancePath+"/allowUploadPhoto",schemaPath:"#/allOf/2/else/properties/allowUploadPhoto/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(data4 === false)){
const err14 = {instancePath:instancePath+"/allowUploadPhoto",schemaPath:"#/allOf/2/else/properties/allowUploadPhoto/enum",keyword:"enum",params:{allowedValues: schema30.allOf[2].else.properties.allowUploadPhoto.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/allOf/2/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid2 = _errs20 === errors;
valid6 = _valid2;
if(valid6){
var props1 = {};
props1.allowUploadPhoto = true;
props1.enableForgeryDetectionImages = true;
}
}
if(!valid6){
const err16 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err17 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data.checkMode === undefined){
const err18 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.securityLevel === undefined){
const err19 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema30.properties, key0))){
const err20 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data5 = data.checkMode;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err21 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(((data5 === 1) || (data5 === 2)) || (data5 === 3))){
const err22 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema30.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data6 = data.securityLevel;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err23 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!((((data6 === 1) || (data6 === 2)) || (data6 === 3)) || (data6 === 4))){
const err24 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema30.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data7 = data.idCardType;
if(typeof data7 !== "string"){
const err25 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!(((((((((((((data7 === "HK") || (data7 === "ML")) || (data7 === "IndonesiaIDCard")) || (data7 === "PhilippinesVoteID")) || (data7 === "PhilippinesDrivingLicense")) || (data7 === "PhilippinesTinID")) || (data7 === "PhilippinesSSSID")) || (data7 === "PhilippinesUMID")) || (data7 === "MLIDPassport")) || (data7 === "ThailandIDCard")) || (data7 === "MainlandIDCard")) || (data7 === "SingaporeIDCard")) || (data7 === "HMTPermit"))){
const err26 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema30.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data8 = data.compareImage;
if(typeof data8 !== "string"){
const err27 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(data8 === "request")){
const err28 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema30.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err29 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err30 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.actionList !== undefined){
let data11 = data.actionList;
if(typeof data11 !== "string"){
const err31 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!((((((((((((((((data11 === "blink") || (data11 === "mouth")) || (data11 === "nod")) || (data11 === "shake")) || (data11 === "blink,mouth")) || (data11 === "blink,nod")) || (data11 === "blink,shake")) || (data11 === "mouth,blink")) || (data11 === "mouth,nod")) || (data11 === "mouth,shake")) || (data11 === "nod,blink")) || (data11 === "nod,mouth")) || (data11 === "nod,shake")) || (data11 === "shake,blink")) || (data11 === "shake,mouth")) || (data11 === "shake,nod"))){
const err32 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema30.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err33 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data13 = data.sdkVersion;
if(typeof data13 !== "string"){
const err34 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((((data13 === "BASIC") || (data13 === "ENHANCE")) || (data13 === "PLUS")) || (data13 === "PRO"))){
const err35 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema30.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data14 = data.selectedWarningCodes;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err36 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(((((((data15 === -9101) || (data15 === -9102)) || (data15 === -9103)) || (data15 === -9104)) || (data15 === -9107)) || (data15 === -9108)) || (data15 === -9901))){
const err37 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema30.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
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
const err38 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.allowExpiredDocument !== undefined){
if(typeof data.allowExpiredDocument !== "boolean"){
const err39 = {instancePath:instancePath+"/allowExpiredDocument",schemaPath:"#/properties/allowExpiredDocument/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.skipResultPage !== undefined){
if(typeof data.skipResultPage !== "boolean"){
const err40 = {instancePath:instancePath+"/skipResultPage",schemaPath:"#/properties/skipResultPage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.cardOcrDisplayFields !== undefined){
let data18 = data.cardOcrDisplayFields;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
if(typeof data18[i1] !== "string"){
const err41 = {instancePath:instancePath+"/cardOcrDisplayFields/" + i1,schemaPath:"#/properties/cardOcrDisplayFields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/cardOcrDisplayFields",schemaPath:"#/properties/cardOcrDisplayFields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.retryLimit !== undefined){
let data20 = data.retryLimit;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err43 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 5 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data.enableForgeryDetectionImages !== undefined){
if(typeof data.enableForgeryDetectionImages !== "boolean"){
const err46 = {instancePath:instancePath+"/enableForgeryDetectionImages",schemaPath:"#/properties/enableForgeryDetectionImages/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.skipLaunchPage !== undefined){
if(typeof data.skipLaunchPage !== "boolean"){
const err47 = {instancePath:instancePath+"/skipLaunchPage",schemaPath:"#/properties/skipLaunchPage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.skipOcrConfirmPage !== undefined){
if(typeof data.skipOcrConfirmPage !== "boolean"){
const err48 = {instancePath:instancePath+"/skipOcrConfirmPage",schemaPath:"#/properties/skipOcrConfirmPage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.hideProgressBar !== undefined){
if(typeof data.hideProgressBar !== "boolean"){
const err49 = {instancePath:instancePath+"/hideProgressBar",schemaPath:"#/properties/hideProgressBar/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.allowUploadPhoto !== undefined){
if(typeof data.allowUploadPhoto !== "boolean"){
const err50 = {instancePath:instancePath+"/allowUploadPhoto",schemaPath:"#/properties/allowUploadPhoto/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["2026-08-18"] = validate64;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:profile:2026-08-18","title":"Profile","description":"The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"default":1},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"default":4},"idCardType":{"type":"string","description":"The identity document type.","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","ThailandIDCard","MainlandIDCard","SingaporeIDCard","HMTPermit"],"default":"HK"},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present.","default":false},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.","default":false},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"default":"blink","allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCED","PLUS","PRO"],"default":"BASIC"},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."},"allowExpiredDocument":{"type":"boolean","description":"Whether expired documents pass; only for HK. Listed since 2025-11-28.","default":true},"skipResultPage":{"type":"boolean","description":"Whether the SDK skips its result page. Listed since 2026-04-23.","default":false},"cardOcrDisplayFields":{"type":"array","items":{"type":"string"},"description":"The OCR fields shown to the user, by card type; empty means all. Listed since 2026-04-23."},"retryLimit":{"type":"integer","description":"How often liveness may be attempted. Listed since 2026-06-11.","default":5,"minimum":1,"maximum":5},"enableForgeryDetectionImages":{"type":"boolean","description":"Whether forgery is detected by several images of the document. Listed since 2026-06-11.","default":false},"skipLaunchPage":{"type":"boolean","description":"Whether the SDK skips its launch page. Listed since 2026-07-17.","default":false},"skipOcrConfirmPage":{"type":"boolean","description":"Whether the SDK skips its OCR confirmation page. Listed since 2026-07-17.","default":false},"hideProgressBar":{"type":"boolean","description":"Whether the SDK hides its progress bar. Listed since 2026-07-17.","default":false},"allowUploadPhoto":{"type":"boolean","description":"Whether a photo may be uploaded instead of taken. Listed since 2026-07-17.","default":false}},"required":["idCardType","checkMode","securityLevel"],"additionalProperties":false,"allOf":[{"description":"CompareImage is required when CheckMode is 2.","if":{"type":"object","properties":{"checkMode":{"enum":[2]}},"required":["checkMode"]},"then":{"type":"object","required":["compareImage"]}},{"description":"ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.","if":{"type":"object","properties":{"securityLevel":{"enum":[2,4]}}},"else":{"type":"object","properties":{"actionList":false}}},{"description":"AllowUploadPhoto is prohibited when EnableForgeryDetectionImages is enabled.","if":{"type":"object","properties":{"enableForgeryDetectionImages":{"enum":[false]}}},"else":{"type":"object","properties":{"allowUploadPhoto":{"type":"boolean","enum":[false]}}}}]};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:profile:2026-08-18" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
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
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!((data1 === 2) || (data1 === 4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionList !== undefined){
const err8 = {instancePath:instancePath+"/actionList",schemaPath:"#/allOf/1/else/properties/actionList/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err9 = {instancePath,schemaPath:"#/allOf/1/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
if(valid3){
var props0 = {};
props0.actionList = true;
props0.securityLevel = true;
}
}
if(!valid3){
const err10 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.checkMode = true;
}
const _errs16 = errors;
let valid6 = true;
const _errs17 = errors;
if(errors === _errs17){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enableForgeryDetectionImages !== undefined){
if(!(data.enableForgeryDetectionImages === false)){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid2 = _errs17 === errors;
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.allowUploadPhoto !== undefined){
let data4 = data.allowUploadPhoto;
if(typeof data4 !== "boolean"){
const err13 = {instancePath:instancePath+"/allowUploadPhoto",schemaPath:"#/allOf/2/else/properties/allowUploadPhoto/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(data4 === false)){
const err14 = {instancePath:instancePath+"/allowUploadPhoto",schemaPath:"#/allOf/2/else/properties/allowUploadPhoto/enum",keyword:"enum",params:{allowedValues: schema31.allOf[2].else.properties.allowUploadPhoto.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/allOf/2/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid2 = _errs20 === errors;
valid6 = _valid2;
if(valid6){
var props1 = {};
props1.allowUploadPhoto = true;
props1.enableForgeryDetectionImages = true;
}
}
if(!valid6){
const err16 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idCardType === undefined){
const err17 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idCardType"},message:"must have required property '"+"idCardType"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data.checkMode === undefined){
const err18 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checkMode"},message:"must have required property '"+"checkMode"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.securityLevel === undefined){
const err19 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "securityLevel"},message:"must have required property '"+"securityLevel"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err20 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data5 = data.checkMode;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err21 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(((data5 === 1) || (data5 === 2)) || (data5 === 3))){
const err22 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema31.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data6 = data.securityLevel;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err23 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!((((data6 === 1) || (data6 === 2)) || (data6 === 3)) || (data6 === 4))){
const err24 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema31.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.idCardType !== undefined){
let data7 = data.idCardType;
if(typeof data7 !== "string"){
const err25 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!(((((((((((((data7 === "HK") || (data7 === "ML")) || (data7 === "IndonesiaIDCard")) || (data7 === "PhilippinesVoteID")) || (data7 === "PhilippinesDrivingLicense")) || (data7 === "PhilippinesTinID")) || (data7 === "PhilippinesSSSID")) || (data7 === "PhilippinesUMID")) || (data7 === "MLIDPassport")) || (data7 === "ThailandIDCard")) || (data7 === "MainlandIDCard")) || (data7 === "SingaporeIDCard")) || (data7 === "HMTPermit"))){
const err26 = {instancePath:instancePath+"/idCardType",schemaPath:"#/properties/idCardType/enum",keyword:"enum",params:{allowedValues: schema31.properties.idCardType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data8 = data.compareImage;
if(typeof data8 !== "string"){
const err27 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(data8 === "request")){
const err28 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema31.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err29 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err30 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.actionList !== undefined){
let data11 = data.actionList;
if(typeof data11 !== "string"){
const err31 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!((((((((((((((((data11 === "blink") || (data11 === "mouth")) || (data11 === "nod")) || (data11 === "shake")) || (data11 === "blink,mouth")) || (data11 === "blink,nod")) || (data11 === "blink,shake")) || (data11 === "mouth,blink")) || (data11 === "mouth,nod")) || (data11 === "mouth,shake")) || (data11 === "nod,blink")) || (data11 === "nod,mouth")) || (data11 === "nod,shake")) || (data11 === "shake,blink")) || (data11 === "shake,mouth")) || (data11 === "shake,nod"))){
const err32 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema31.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err33 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data13 = data.sdkVersion;
if(typeof data13 !== "string"){
const err34 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((((data13 === "BASIC") || (data13 === "ENHANCED")) || (data13 === "PLUS")) || (data13 === "PRO"))){
const err35 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema31.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data14 = data.selectedWarningCodes;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err36 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(((((((data15 === -9101) || (data15 === -9102)) || (data15 === -9103)) || (data15 === -9104)) || (data15 === -9107)) || (data15 === -9108)) || (data15 === -9901))){
const err37 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
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
const err38 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.allowExpiredDocument !== undefined){
if(typeof data.allowExpiredDocument !== "boolean"){
const err39 = {instancePath:instancePath+"/allowExpiredDocument",schemaPath:"#/properties/allowExpiredDocument/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.skipResultPage !== undefined){
if(typeof data.skipResultPage !== "boolean"){
const err40 = {instancePath:instancePath+"/skipResultPage",schemaPath:"#/properties/skipResultPage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.cardOcrDisplayFields !== undefined){
let data18 = data.cardOcrDisplayFields;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
if(typeof data18[i1] !== "string"){
const err41 = {instancePath:instancePath+"/cardOcrDisplayFields/" + i1,schemaPath:"#/properties/cardOcrDisplayFields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/cardOcrDisplayFields",schemaPath:"#/properties/cardOcrDisplayFields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.retryLimit !== undefined){
let data20 = data.retryLimit;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err43 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 5 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data.enableForgeryDetectionImages !== undefined){
if(typeof data.enableForgeryDetectionImages !== "boolean"){
const err46 = {instancePath:instancePath+"/enableForgeryDetectionImages",schemaPath:"#/properties/enableForgeryDetectionImages/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.skipLaunchPage !== undefined){
if(typeof data.skipLaunchPage !== "boolean"){
const err47 = {instancePath:instancePath+"/skipLaunchPage",schemaPath:"#/properties/skipLaunchPage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.skipOcrConfirmPage !== undefined){
if(typeof data.skipOcrConfirmPage !== "boolean"){
const err48 = {instancePath:instancePath+"/skipOcrConfirmPage",schemaPath:"#/properties/skipOcrConfirmPage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.hideProgressBar !== undefined){
if(typeof data.hideProgressBar !== "boolean"){
const err49 = {instancePath:instancePath+"/hideProgressBar",schemaPath:"#/properties/hideProgressBar/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.allowUploadPhoto !== undefined){
if(typeof data.allowUploadPhoto !== "boolean"){
const err50 = {instancePath:instancePath+"/allowUploadPhoto",schemaPath:"#/properties/allowUploadPhoto/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.validators = { ...exports };
