import { foldRomanisation } from '../../municipality/romanise.ts'

/** How the characters of family names are read, in Hepburn; several where the name decides; names that are read otherwise stand whole. */
const table = `田ta,da 中naka 山yama,san 本moto,hon,pon 川kawa,gawa 河kawa,gawa,kou 村mura 野no 口guchi,kuchi 木ki,gi
藤fuji,tou,dou 佐sa 伊i 加ka 高taka,kou 髙taka 橋hashi,bashi 鈴suzu 小ko,o 林hayashi,bayashi,rin
吉yoshi,kichi 井i 石ishi 松matsu 竹take 原hara,wara,bara 上ue,kami,kou,uwa 下shita,shimo 前mae 後go,ushiro
内uchi 外soto,to,hoka 大oo,dai,o 島shima,jima 嶋shima,jima 清kiyo,shi 水mizu,mi 崎saki,zaki 﨑saki,zaki
森mori 池ike 阿a 部be 岡oka 長naga,osa,hase 谷ya,tani,dani,gaya,tori 近kon,chika 遠en,tou 青ao 坂saka 阪saka
太oo,ta 福fuku 西nishi,sai 東higashi,azuma,tou 南minami,nan 北kita 三mi,san 浦ura 和wa,kazu 柴shiba 酒saka
宮miya 横yoko 安an,yasu 工ku 今ima,kon 丸maru 増masu 杉sugi 塚tsuka,zuka 新ara,nii,shin,ni 平hira,taira
岩iwa 久hisa,ku,kyu 保ho,bo 千chi,sen 葉ha,ba 菅kan,suga 市ichi 桜sakura 古furu,ko 渡wata,watari 辺nabe,be
邊nabe,be 邉nabe,be 斎sai 斉sai 齋sai 齊sai 服hat 土tsuchi,do,to 屋ya 辻tsuji 樋hi,toi 永naga,ei 秋aki
馬ba,uma,ma 場ba 浜hama 濱hama 濵hama 矢ya 浅asa 荒ara 星hoshi 黒kuro 熊kuma 尾o 広hiro 廣hiro 瀬se,ze 望mochi
月tsuki,zuki 篠shino,sasa 片kata 早haya 須su 児ko 桑kuwa 奥oku 萩hagi 宅yake 鎌kama 成nari 関seki 足a,ashi
海kai,umi,ama 泉izumi,sen 富tomi,to 津tsu,zu 沢sawa,zawa 澤sawa,zawa 澄sumi 入iri 江e,kou 榎eno
岸kishi,gishi 代shiro,yo 柳yanagi,ya 牧maki 梅ume 植ue 根ne 栗kuri 桐kiri 柏kashiwa 戸to,do 武take,mu 比hi
嘉ga 沼numa 湯yu 滝taki 玉tama 城ki,shiro,jou,gi 甲kai 斐kai 畑hata,hatake 白shira,shiro 百momo 相ai,sou 真ma
知chi 念nen 神kami,kan,jin,kou 稲ina,ine 垣gaki,kaki 立tachi,date 花hana,bana 笹sasa 笠kasa 細hoso
羽ha,hane,ba 船funa,fune 舩funa,fune 橘tachibana 若waka 茂shige,mo 緑midori 赤aka 越koshi,etsu
都miyako,tsu 豊toyo 金kane,kana,kin 門kado,mon 飯ii 駒koma 鶴tsuru 鷲washi 麻asa 好yoshi 丹tan 波ba,nami
香ka,kou 弘hiro 日hi,nichi,ku 向mukai,muka 堀hori 庄shou 司ji,shi 寺tera,dera 多ta 宇u 対tsu 岐ki 五go 十ju
嵐arashi 二ni,futa 八ya,hachi 四shi,yo 六roku,mu 七nana 一ichi 重shige 利ri,toshi 倉kura 桂katsura 芦ashi
栄ei 国kuni 國kuni 合ai,gou 光mitsu 名na 梨nashi 里sato,ri 貝kai 米yone,kome 油yu 迫sako 園sono,zono 蔵kura
勝katsu 仲naka 宗mune 喜ki 与yo 那na 座za 盛mori 当tou 照teru 砂suna 許moto 間ma 峰mine 峯mine 深fuka 浮uki
湊minato 溝mizo 漆urushi 灘nada 生iku,o,nama 目me 皆mina 沖oki 磯iso 礒iso 種tane 穴ana 竜ryu 紺kon 綾aya
芳yoshi 茅chi,kaya 草kusa 菊kiku 蒲gama,gamo 薄usui 藪yabu 角sumi,kado,tsuno 諏su 訪wa 辰tatsu 道michi
郡koori,gun 釜kama 針hari 鍋nabe 陶sue 雨ame,ama 雪yuki 風kaze 飛hi,tobi 首kubi 鬼oni 魚uo 鳥tori 鹿shika,ka
鴨kamo 黛mayuzumi 椎shii 楠kusu,kusunoki 槙maki 桃momo 枝eda 枡masu 柿kaki 栃tochi 梶kaji 妹se 始hajime 守mori
室muro 宍shishi 実mi 尻jiri 居i 幸yuki,kou 床toko 引hiki 形gata,kata 影kage 徳toku 志shi 恩on 戎ebisu 押oshi
持mochi 有ari 朝asa 末sue 来ki 染some 条jou 條jou 虎tora 衛e 見mi 諸moro 貴ki 服部hattori 長谷川hasegawa 長谷部hasebe
長谷hase 五十嵐igarashi 日下部kusakabe 日下kusaka 東海林shouji,toukairin 春日kasuga 大和yamato 渡部watabe,watanabe
海老原ebihara 飛鳥asuka 七海nanami 一戸ichinohe 八戸hachinohe 神戸kanbe,koube 上村uemura,kamimura
河野kouno,kawano 安達adachi 四方shikata,yomo 新垣aragaki,arakaki 金城kinjou,kaneshiro 玉城tamaki,tamashiro
城間shiroma,gusukuma 大城ooshiro 東江agarie 仲村渠nakandakari 出雲izumo 和泉izumi 生田目namatame
我妻agatsuma,wagatsuma 吾妻agatsuma,azuma 近江oumi,konoe 土師haji 羽生hanyu,habu 長田nagata,osada 甲斐kai
伊達date 曽我部sogabe 曽我soga 薬師寺yakushiji 百瀬momose 神谷kamiya,kamitani 神野jinno,kanno,kamino 三枝saegusa
三瓶sanpei 不破fuwa 勅使河原teshigawara 御手洗mitarai 馬渕mabuchi 香月katsuki,kazuki 中世古nakaseko
小比類巻kohiruimaki`

const readings: ReadonlyMap<string, readonly string[]> = new Map(
  table.split(/\s+/).map((entry): [string, readonly string[]] => {
    const [, letters = '', latin = ''] = /^([^a-z]+)(.+)$/u.exec(entry) ?? []
    return [letters, latin.split(',')]
  }),
)

const mostReadings = 300

/** All ways in which a family name may be read, folded for comparison; none when a character is not known. */
export function surnameReadings(family: string): readonly string[] {
  const whole = readings.get(family)
  if (whole) return whole.map(foldRomanisation)
  let ways: readonly string[] = ['']
  let last: readonly string[] = []
  for (const letter of family) {
    const known = letter === '々' ? last : (readings.get(letter) ?? [])
    last = known
    ways = ways.flatMap((way) => known.map((reading) => way + reading)).slice(0, mostReadings)
  }
  return [...new Set(ways.map(foldRomanisation))].filter((way) => way !== '')
}
