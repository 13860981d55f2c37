import { createRegion } from '../state/account.ts'
import type { Region } from '../state/account.ts'

const places = [
  ['cn-hangzhou', 'bp1', 'hzz', '华东1（杭州）', 'China (Hangzhou)', '中国 (杭州)'],
  ['cn-shanghai', 'uf6', 'shh', '华东2（上海）', 'China (Shanghai)', '中国 (上海)'],
  ['cn-shenzhen', 'wz9', 'szz', '华南1（深圳）', 'China (Shenzhen)', '中国 (深セン)'],
  ['cn-beijing', '2ze', 'bjj', '华北2（北京）', 'China (Beijing)', '中国 (北京)'],
  ['cn-hongkong', 'j6c', 'hkk', '中国香港', 'China (Hong Kong)', '中国 (香港)'],
  ['ap-southeast-1', 't4n', 'sgg', '新加坡', 'Singapore', 'シンガポール'],
  ['eu-central-1', 'gw8', 'dee', '德国（法兰克福）', 'Germany (Frankfurt)', 'ドイツ (フランクフルト)'],
  ['us-west-1', 'rj9', 'uss', '美国（硅谷）', 'US (Silicon Valley)', '米国 (シリコンバレー)'],
] as const

type RegionNames = Pick<Region, 'localNames' | 'resourcePrefix' | 'keyPrefix'>

export const knownRegionIds = places.map(([regionId]) => regionId)

/** A region by its ID, still empty; one that is not known has its ID for a name, unless it is given one. */
export const emptyRegion = (regionId: string, given: Partial<RegionNames> = {}): Region => {
  const [
    ,
    resourcePrefix = 'xx0',
    keyPrefix = 'xxx',
    chinese = regionId,
    english = regionId,
    japanese = regionId,
  ] = places.find(([known]) => known === regionId) ?? []
  return createRegion({
    regionId,
    resourcePrefix: given.resourcePrefix ?? resourcePrefix,
    keyPrefix: given.keyPrefix ?? keyPrefix,
    localNames: given.localNames ?? { 'zh-CN': chinese, 'en-US': english, ja: japanese },
  })
}
