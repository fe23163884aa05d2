import {readLakes} from './lakes.ts'; import polylabel from 'polylabel';
const L=readLakes();
for(const q of [[75.2,46],[68,41.2],[69.3,38.4],[38.5,37.55],[61.8,29.77],[13.2,58.9],[49.6,54.3],[34.5,47.3],[56.4,58.4],[54.7,56.9],[32.5,22.9],[31.6,22.2],[14.1,13.1],[104.2,12.9],[60,44.9],[80,45],[42.8,36.7],[67.4,30.5],[76,41.9]]){
 const c=L.filter(l=>l.box[0]<q[0]+.2&&l.box[2]>q[0]-.2&&l.box[1]<q[1]+.2&&l.box[3]>q[1]-.2).slice(0,3);
 console.log(q, c.map(l=>l.km2.toFixed(0)+' @'+polylabel(l.rings,.01).map(v=>v.toFixed(2))).join(' | '));}
