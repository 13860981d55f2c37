import { createRegion } from '../state.ts'
import type { Region } from '../state.ts'

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

/** Four mainland regions, Hong Kong and three overseas ones, still empty. */
export const seedRegions = (): Map<string, Region> =>
  new Map(
    places.map(([regionId, resourcePrefix, keyPrefix, chinese, english, japanese]) => [
      regionId,
      createRegion({
        regionId,
        resourcePrefix,
        keyPrefix,
        localNames: { 'zh-CN': chinese, 'en-US': english, ja: japanese },
      }),
    ]),
  )
