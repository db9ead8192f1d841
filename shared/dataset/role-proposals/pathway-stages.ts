/** Stages of the safeguarding pathway in the words of DfE and council tables. Source: DfE, children in need census. */
const stages: readonly RegExp[] = [
  /^(re-?)?referrals?\b/i,
  /\b(child and family |single |initial |core )?assessments?\b/i,
  /\bsection ?47/i,
  /\b(icpc|initial child protection conferences?)/i,
  /\bchild(ren)? in need\b|\bcin\b/i,
  /\bchild protection\b|\bcpp\b/i,
  /\b(child(ren)? )?looked after\b|\bcla\b/i,
  /\bepisodes of need\b/i,
];

/** Whether a value names a stage of the pathway. */
export function isStage(text: string): boolean {
  return stages.some((stage) => stage.test(text));
}

/** Headings, letters and digits only, of columns that each hold one stage. */
export const stageHeadings = /^((re)?referrals?|(childandfamily|single|initial|core)?assessments?|section47.*|s47.*|icpcs?|initialchildprotectionconferences?|childreninneed.*|childinneed(plans?)?|cin(plans?|at31)?|childprotection(plans?)?|cpp?(plans?|at31)?|(children|child)?lookedafter|cla|childrenlookedafter)$/;
