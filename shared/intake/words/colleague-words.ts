const own =
  '(?:(?:当|本|弊|同じ?|我が|わが|うちの)[課係室部局班町市村区県]|(?:同じ)?[課係班]|[課係室]内|うち|当方|こちら|町|市|村)の'
const kin =
  '(?:前任(?:者)?|前担当(?:者)?|後任(?:者)?|部下|同僚|上司|後輩|先輩|同期|若手|若い(?:者|職員)|新人|新任|職員|係員|課員|担当(?:者)?|隣の席|秘書|現場)の'

/** 「弊課の田村」, 「部下の伊集院」, 「うちの仲里」: how one speaks of a colleague, and of nobody else. */
export const colleagueWords = new RegExp(`^(?:${own})?(?:${kin}|${own})(?=\\p{Script=Han})`, 'u')
